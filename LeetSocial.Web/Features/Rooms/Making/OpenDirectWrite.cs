using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Web.Features.Rooms.Making;

/// <summary>Finds the one room between the same people, or makes it.</summary>
internal sealed record OpenDirectWrite(PersonId Creator, IReadOnlyList<PersonId> Others) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        var people = Others.Append(Creator).Distinct().OrderBy(person => person.Value).ToList();
        var key = string.Join('-', people.Select(person => person.Value));
        var existing = new RoomId(session.Read.Scalar<long>("SELECT Id FROM rooms WHERE DirectKey = $0", key));
        if (existing.Value != 0)
        {
            return new RoomChange(existing, session.Head(existing), 0);
        }
        if (!people.TrueForAll(session.CanBeAdded))
        {
            return Refusal.Invalid("UnknownPerson", "Members");
        }
        var room = session.InsertRoom(RoomKind.Direct, RoomVisibility.Private, "", "", key, Creator);
        people.ForEach(person => session.Join(room, person, Creator, MemberRole.Member));
        return new RoomChange(room, 0, people.Count);
    }
}
