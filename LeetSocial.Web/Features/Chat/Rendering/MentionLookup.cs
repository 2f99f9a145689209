using System.Diagnostics.CodeAnalysis;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Chat.Rendering;

/// <summary>Somebody who may be mentioned in this room, with the username in the case the account keeps.</summary>
internal sealed record MentionablePerson(PersonId Id, string Username);

/// <summary>The usernames of one message that belong to people of its room; every other <c>@name</c> stays text.</summary>
internal sealed class MentionLookup(IEnumerable<MentionablePerson> people)
{
    private readonly Dictionary<string, MentionablePerson> _byUsername =
        people.ToDictionary(person => person.Username, StringComparer.OrdinalIgnoreCase);

    public static MentionLookup Nobody { get; } = new([]);

    public bool TryFind(string username, [NotNullWhen(true)] out MentionablePerson? person) =>
        _byUsername.TryGetValue(username, out person);
}
