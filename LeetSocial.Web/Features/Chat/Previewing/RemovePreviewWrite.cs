using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Changing;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>An author does not want a page shown under a message.</summary>
internal sealed record RemovePreviewWrite(PersonId Actor, MessageId Message, long Preview) : IWrite<RoomChange>
{
    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (KnownMessage.Find(session.Read, Message, Actor) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (Refuse(message) is { } refusal)
        {
            return refusal;
        }
        var removed = session.Execute(
            "UPDATE message_links SET IsRemoved = 1 WHERE MessageId = $0 AND PreviewId = $1 AND IsRemoved = 0", Message.Value, Preview);
        return removed == 0 ? message.Unchanged(session) : message.Record(session, RoomEventKind.PreviewsChanged, Actor);
    }

    private Refusal? Refuse(KnownMessage message) => message switch
    {
        _ when message.AuthorId != Actor => Refusal.Forbidden,
        { IsDeleted: true } => Refusal.Invalid("MessageIsDeleted"),
        { Access.IsArchived: true } => Refusal.Invalid("RoomIsArchived"),
        _ => null,
    };
}
