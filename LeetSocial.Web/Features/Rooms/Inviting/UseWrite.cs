using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Web.Features.Rooms.Inviting;

/// <summary>A person comes in by a link. Who is in already costs it no use; of many who come for the last one, one comes in.</summary>
internal sealed record UseWrite(PersonId Person, string Code) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (InvitationRecord.Find(session.Read, Code, Person) is not { } invitation)
        {
            return Refusal.Invalid("InvitationUnknown");
        }
        if (invitation.Refuse(session.Read, Person, session.Now) is { } refusal)
        {
            return refusal;
        }
        var head = session.Head(invitation.Room);
        if (invitation.IsMember)
        {
            return new RoomChange(invitation.Room, head, 0);
        }
        session.Execute("UPDATE invitations SET Uses = Uses + 1 WHERE Id = $0", invitation.Id);
        session.Join(invitation.Room, Person, Person, MemberRole.Member);
        return new RoomChange(invitation.Room, head, 1);
    }
}
