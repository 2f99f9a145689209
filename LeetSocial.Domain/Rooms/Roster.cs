using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Domain.Rooms;

/// <summary>Who is in a room and who owns it, folded from its events.</summary>
public sealed record Roster(ImmutableDictionary<PersonId, Member> Members, PersonId? OwnerId)
{
    public static Roster Of(IEnumerable<Member> members, PersonId? ownerId) =>
        new(members.ToImmutableDictionary(member => member.PersonId), ownerId);

    public Roster Apply(RoomEvent change) => change switch
    {
        MemberJoined joined => this with { Members = Members.SetItem(joined.Member.PersonId, joined.Member) },
        PersonRenamed renamed when Members.TryGetValue(renamed.PersonId, out var member) =>
            this with { Members = Members.SetItem(renamed.PersonId, member with { DisplayName = renamed.DisplayName, Avatar = renamed.Avatar }) },
        MemberChanged changed => new Roster(
            Members.ContainsKey(changed.Member.PersonId) ? Members.SetItem(changed.Member.PersonId, changed.Member) : Members,
            changed.NewOwnerId ?? OwnerId),
        MemberLeft left => new Roster(Members.Remove(left.PersonId), left.NewOwnerId ?? OwnerId),
        _ => this,
    };
}
