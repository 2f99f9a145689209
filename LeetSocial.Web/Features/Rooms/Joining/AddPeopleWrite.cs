using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Managing;

namespace LeetSocial.Web.Features.Rooms.Joining;

/// <summary>A member brings others in. Who is there already stays as they are.</summary>
internal sealed record AddPeopleWrite(PersonId Actor, RoomId Room, IReadOnlyList<PersonId> People) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var access = session.Access(Room, Actor);
        if (access.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (access.Value.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        var head = session.Head(Room);
        var newcomers = People.Distinct().Where(person => !session.IsMember(Room, person)).ToList();
        if (!newcomers.TrueForAll(session.CanBeAdded))
        {
            return Refusal.Invalid("UnknownPerson", "Members");
        }
        newcomers.ForEach(person => session.Join(Room, person, Actor, MemberRole.Member));
        return new RoomChange(Room, head, newcomers.Count);
    }
}
