using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Realtime;

/// <summary>Who is writing in one room.</summary>
/// <param name="People">In the order in which they began. The same array stands as long as nobody comes or goes.</param>
/// <param name="HeardLast">When each was heard last, as the clock's timestamp.</param>
/// <param name="Version">Never the same for other people; 0 for nobody.</param>
internal sealed record TypingRoom(
    ImmutableArray<TypingPerson> People, ImmutableDictionary<PersonId, long> HeardLast, long Version)
{
    public static TypingRoom Empty { get; } = new([], ImmutableDictionary<PersonId, long>.Empty, 0);

    public TypingRoom With(TypingStarted started, long now) => this with
    {
        People = HeardLast.ContainsKey(started.PersonId)
            ? People
            : People.Add(new TypingPerson(started.PersonId, started.DisplayName)),
        HeardLast = HeardLast.SetItem(started.PersonId, now),
    };

    public TypingRoom Without(PersonId person) => HeardLast.ContainsKey(person)
        ? this with { People = People.RemoveAll(typing => typing.PersonId == person), HeardLast = HeardLast.Remove(person) }
        : this;
}
