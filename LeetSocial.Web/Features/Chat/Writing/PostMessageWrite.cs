using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Puts a message into a room, once: a retry under the same name finds what the first try left.</summary>
internal sealed record PostMessageWrite(PersonId Author, PostMessage Message, RenderedMessage Rendered)
    : IWrite<PostMessageWrite.Posted>
{
    /// <param name="Id">The message.</param>
    /// <param name="Sequence">Its place in the room; 0 for one that stood there before.</param>
    /// <param name="At">When it was posted.</param>
    internal readonly record struct Posted(MessageId Id, long Sequence, DateTimeOffset At)
    {
        public bool IsRepeat => Sequence == 0;
    }

    /// <summary>Naming oneself is no news to oneself.</summary>
    public IEnumerable<PersonId> Mentioned => Rendered.Mentioned.Where(person => person != Author);

    private long Room => Message.RoomId.Value;

    public Outcome<Posted> Apply(WriteSession session)
    {
        if (session.Read.Scalar<long>(
            "SELECT 1 FROM memberships WHERE RoomId = $0 AND PersonId = $1", Room, Author.Value) == 0)
        {
            return Refusal.NotFound;
        }
        var before = session.Read.Scalar<long>(
            "SELECT Id FROM messages WHERE RoomId = $0 AND AuthorId = $1 AND ClientMessageId = $2",
            Room, Author.Value, Message.ClientMessageId);
        return before > 0 ? new Posted(new MessageId(before), 0, default) : Insert(session);
    }

    private Posted Insert(WriteSession session)
    {
        var sequence = session.NextSequence(Message.RoomId);
        var id = session.Insert(
            """
            INSERT INTO messages
                (RoomId, Sequence, AuthorId, ClientMessageId, Type, Content, Html, RendererVersion, Revision, CreatedAt)
            VALUES ($0, $1, $2, $3, $4, $5, $6, $7, 1, $8)
            """,
            Room, sequence, Author.Value, Message.ClientMessageId, (int)MessageType.Text, Message.Content,
            Rendered.Html, MessageRenderer.Version, session.Now.UtcTicks);
        foreach (var person in Mentioned)
        {
            session.Execute(
                "INSERT OR IGNORE INTO mentions (PersonId, RoomId, Sequence, MessageId) VALUES ($0, $1, $2, $3)",
                person.Value, Room, sequence, id);
        }
        session.Record(new RoomEventRow
        {
            RoomId = Room,
            Sequence = sequence,
            Kind = RoomEventKind.MessagePosted,
            MessageId = id,
            Revision = 1,
            ActorId = Author.Value,
            At = session.Now,
        });
        return new Posted(new MessageId(id), sequence, session.Now);
    }
}
