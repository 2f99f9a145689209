using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>Sets a member's read cursor back to before a message. The new version keeps late reports from undoing it.</summary>
internal sealed record MarkUnreadWrite(PersonId Reader, RoomId RoomId, long Sequence) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        if (MemberPlace.Of(session.Read, RoomId, Reader) is not { } before)
        {
            return Refusal.NotFound;
        }
        session.Execute(
            "UPDATE memberships SET ReadSequence = $2, ReadVersion = ReadVersion + 1 WHERE RoomId = $0 AND PersonId = $1",
            RoomId.Value, Reader.Value, Math.Clamp(Sequence - 1, 0, before.Cursor.Sequence));
        return default(Done);
    }
}
