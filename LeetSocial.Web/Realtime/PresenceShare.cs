using System.Collections.Immutable;
using System.Globalization;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>What an instance tells the others: who is connected to it, and which of them are active.</summary>
internal sealed record PresenceShare(ImmutableDictionary<PersonId, Standing> People)
{
    private const string Version = "1";

    public static PresenceShare Empty { get; } = new(ImmutableDictionary<PersonId, Standing>.Empty);

    /// <summary>Compact, because all of it is told every time: <c>version|active ids|other ids</c>.</summary>
    public string Write() => string.Join('|', Version, Ids(isActive: true), Ids(isActive: false));

    /// <returns>Null for what this release cannot read.</returns>
    public static PresenceShare? Read(string? text)
    {
        var parts = text?.Split('|');
        if (parts is not [Version, var active, var others])
        {
            return null;
        }
        var people = ImmutableDictionary.CreateBuilder<PersonId, Standing>();
        return Add(people, others, false) && Add(people, active, true) ? new PresenceShare(people.ToImmutable()) : null;
    }

    private static bool Add(ImmutableDictionary<PersonId, Standing>.Builder people, string ids, bool isActive)
    {
        foreach (var id in ids.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return false;
            }
            people[new PersonId(value)] = new Standing(true, isActive);
        }
        return true;
    }

    private string Ids(bool isActive) => string.Join(',', People
        .Where(person => person.Value.IsActive == isActive)
        .Select(person => person.Key.Value.ToString(CultureInfo.InvariantCulture)));
}
