using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Web.Features.Chat.Changing;

/// <summary>An author says it otherwise. What stood there goes into the message's history.</summary>
internal sealed record EditMessageWrite(PersonId Actor, MessageId Message, string Content, RenderedMessage Rendered) : IWrite<RoomChange>
{
    /// <summary>What becomes of its links.</summary>
    public LinkPlan Links { get; init; } = LinkPlan.None;

    /// <summary>How many earlier texts are kept of one message.</summary>
    private const int MostRevisions = 100;

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
        if (message.Content == Content)
        {
            return message.Unchanged(session);
        }
        Keep(session, message);
        session.Execute(
            "UPDATE messages SET Content = $1, Html = $2, RendererVersion = $3, EditedAt = $4 WHERE Id = $0",
            Message.Value, Content, Rendered.Html, MessageRenderer.Version, session.Now.UtcTicks);
        MessageLinks.Write(session, Message, Links);
        return message.Record(session, RoomEventKind.MessageEdited, Actor);
    }

    private Refusal? Refuse(KnownMessage message) => message switch
    {
        _ when message.AuthorId != Actor || message.Type == MessageType.System => Refusal.Forbidden,
        { IsOwnWords: false } => Refusal.Invalid("ForwardedIsNotEdited"),
        { IsDeleted: true } => Refusal.Invalid("MessageIsDeleted"),
        { Access.IsArchived: true } => Refusal.Invalid("RoomIsArchived"),
        _ => null,
    };

    private void Keep(WriteSession session, KnownMessage message)
    {
        session.Execute(
            "INSERT INTO message_revisions (MessageId, Content, Html, WrittenAt) VALUES ($0, $1, $2, $3)",
            Message.Value, message.Content, message.Html, message.WrittenAt.UtcTicks);
        session.Execute(
            """
            DELETE FROM message_revisions WHERE MessageId = $0 AND Id NOT IN
                (SELECT Id FROM message_revisions WHERE MessageId = $0 ORDER BY Id DESC LIMIT $1)
            """,
            Message.Value, MostRevisions);
    }
}
