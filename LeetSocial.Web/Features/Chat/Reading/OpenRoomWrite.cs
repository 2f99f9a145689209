using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>Remembers that a person went into a room, so that they come back to it.</summary>
internal sealed record OpenRoomWrite(PersonId Person, RoomId Room) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute(
            "UPDATE memberships SET OpenedAt = $2 WHERE RoomId = $0 AND PersonId = $1",
            Room.Value, Person.Value, session.Now.UtcTicks);
        return default(Done);
    }
}
