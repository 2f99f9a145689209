using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Previewing;

namespace LeetSocial.Web.Features.Chat.Changing;

/// <summary>
/// Takes a message back (T25): its text, its history and whatever hung on it are gone from the store; a tombstone keeps its place.
/// A reminder holds no text, and goes on to tell that the message is deleted.
/// </summary>
internal sealed record DeleteMessageWrite(PersonId Actor, MessageId Message) : IWrite<RoomChange>
{
    private static readonly string[] Erase =
    [
        "UPDATE mentions SET IsDeleted = 1 WHERE MessageId = $0",
        "DELETE FROM message_revisions WHERE MessageId = $0",
        "DELETE FROM reactions WHERE MessageId = $0",
        "DELETE FROM pins WHERE MessageId = $0",
        "DELETE FROM saved_messages WHERE MessageId = $0",
    ];

    public Outcome<RoomChange> Apply(WriteSession session)
    {
        if (KnownMessage.Find(session.Read, Message, Actor) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (message.AuthorId != Actor && !message.Access.IsModerator)
        {
            return Refusal.Forbidden;
        }
        if (message.IsDeleted)
        {
            return message.Unchanged(session);
        }
        session.Execute(
            "UPDATE messages SET Content = '', Html = '', CodeLanguage = NULL, DeletedAt = $1 WHERE Id = $0",
            Message.Value, session.Now.UtcTicks);
        if (message.Type != MessageType.System)
        {
            MessageTallies.TakeOut(session, message.RoomId, message.AuthorId, message.Sequence);
        }
        foreach (var statement in Erase)
        {
            session.Execute(statement, Message.Value);
        }
        // The bytes are the sweep's to take away: another message may have passed them on.
        session.Execute(
            "UPDATE files SET DeletedAt = $1, FileName = '', Placeholder = NULL, Seconds = NULL, Waveform = NULL, Sha256 = '' WHERE MessageId = $0",
            Message.Value, session.Now.UtcTicks);
        MessageLinks.Write(session, Message, LinkPlan.None);
        return message.Record(session, RoomEventKind.MessageDeleted, Actor);
    }
}
