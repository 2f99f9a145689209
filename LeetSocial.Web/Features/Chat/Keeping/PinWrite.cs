using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Changing;

namespace LeetSocial.Web.Features.Chat.Keeping;

/// <summary>Puts a message on its room's list of pinned ones, or takes it off; any member may.</summary>
internal sealed record PinWrite(PersonId Actor, MessageId Message, bool IsPinned) : IWrite<RoomChange>
{
    public const int MostPins = 100;

    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (KnownMessage.Find(session.Read, Message, Actor) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, message) is { } refusal)
        {
            return refusal;
        }
        var changed = IsPinned
            ? session.Execute(
                "INSERT OR IGNORE INTO pins (MessageId, RoomId, PinnedById, PinnedAt) VALUES ($0, $1, $2, $3)",
                Message.Value, message.RoomId.Value, Actor.Value, session.Now.UtcTicks)
            : session.Execute("DELETE FROM pins WHERE MessageId = $0", Message.Value);
        return changed == 0
            ? message.Unchanged(session)
            : message.Record(session, IsPinned ? RoomEventKind.MessagePinned : RoomEventKind.MessageUnpinned, Actor);
    }

    private Refusal? Refuse(WriteSession session, KnownMessage message)
    {
        if (message.IsDeleted)
        {
            return Refusal.Invalid("MessageIsDeleted");
        }
        if (message.Access.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        return IsPinned && session.Read.Scalar<long>("SELECT COUNT(*) FROM pins WHERE RoomId = $0", message.RoomId.Value) >= MostPins
            ? Refusal.Invalid("TooManyPins")
            : null;
    }
}
