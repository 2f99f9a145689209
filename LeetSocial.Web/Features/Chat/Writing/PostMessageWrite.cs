using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>Puts a message into a room, once: a retry under the same name finds what the first try left.</summary>
internal sealed record PostMessageWrite(PersonId Author, PostMessage Message, RenderedMessage Rendered)
    : IWrite<PostMessageWrite.Posted>
{
    private const string Insertion =
        """
        INSERT INTO messages
            (RoomId, Sequence, AuthorId, ClientMessageId, Type, Content, Html, RendererVersion, Revision, CreatedAt,
            CodeLanguage, ReplyToId, ForwardedFromId)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11)
        """;

    private const string Once = $"{Insertion} ON CONFLICT (RoomId, AuthorId, ClientMessageId) DO NOTHING";

    /// <param name="Id">The message.</param>
    /// <param name="Sequence">Its place in the room; 0 for one that stood there before.</param>
    /// <param name="At">When it was posted.</param>
    internal readonly record struct Posted(MessageId Id, long Sequence, DateTimeOffset At)
    {
        public bool IsRepeat => Sequence == 0;

        /// <summary>Whom it names, each once, in the order of their ids.</summary>
        public ImmutableArray<PersonId> Mentioned { get; init; } = [];
    }

    /// <summary>What becomes of its links.</summary>
    public LinkPlan Links { get; init; } = LinkPlan.None;

    /// <summary>How much its author may keep here, in bytes; 0 is no limit.</summary>
    public long Quota { get; init; }

    /// <summary>Whether it is posted with another.</summary>
    public PostPart Part { get; init; }

    /// <summary>What it is by its words.</summary>
    public MessageType Type => Message.CodeLanguage is null ? MessageType.Text : MessageType.Code;

    private long Room => Message.RoomId.Value;

    public Outcome<Posted> Apply(WriteSession session)
    {
        if (session.KnownAccess(Message.RoomId, Author) is not { } access)
        {
            return Refusal.NotFound;
        }
        return IsWordsAlone && access.IsAlwaysOpen ? Append(session) : Carefully(session, access);
    }

    /// <summary>Whether nothing else has to be asked or written for it.</summary>
    private bool IsWordsAlone =>
        Part == PostPart.Whole && Message is { HasFiles: false, ReplyTo: null, Scheduled: null, PassedOn: null }
        && Links.IsEmpty && !Rendered.CallsRoom && Rendered.Mentioned.IsEmpty;

    // Most of what people write: one statement, which finds out by itself that it is a repeat.
    private Posted Append(WriteSession session)
    {
        var (id, sequence) = session.Append(Message.RoomId, Once, sequence => Row(session, sequence, Type));
        return id > 0 ? new Posted(new MessageId(id), sequence, session.Now) : new Posted(new MessageId(FindBefore(session)), 0, default);
    }

    private Outcome<Posted> Carefully(WriteSession session, RoomAccess access)
    {
        var before = FindBefore(session);
        if (before > 0)
        {
            // What was sent while it stood on the list is not said again when its time comes; what it was to carry goes with it.
            if (IsAsScheduled(session) && Message.Scheduled is { } listed)
            {
                ScheduledFiles.Delete(session, listed.Id);
            }
            return new Posted(new MessageId(before), 0, default);
        }
        if (Refuse(session, access) is { } refusal)
        {
            return refusal;
        }
        var files = MessageFiles.Find(session.Read, Author, Message, Quota, Message.Scheduled?.Id);
        if (files.IsRefused(out var gone))
        {
            return gone;
        }
        return IsAsScheduled(session) ? Insert(session, files.Value) : Refusal.Conflict;
    }

    private long FindBefore(WriteSession session) => session.Read.Scalar<long>(
        "SELECT Id FROM messages WHERE RoomId = $0 AND AuthorId = $1 AND ClientMessageId = $2", Room, Author.Value, Message.ClientMessageId);

    private Refusal? Refuse(WriteSession session, RoomAccess access)
    {
        if (access.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        if (Rendered.CallsRoom && CallOfRoom.Refuse(session.Read, Message.RoomId, access) is { } silence)
        {
            return silence;
        }
        if (Part != PostPart.Second && access is { SlowModeSeconds: > 0, IsModerator: false } && WaitInSlowMode(session, access.SlowModeSeconds) is { } wait)
        {
            return Refusal.TooMany(wait);
        }
        return Message.PassedOn?.Refuse(session.Read, Author) ?? AnsweredMessage.Refuse(session.Read, Message.RoomId, Message.ReplyTo);
    }

    // Whoever takes it off the list is the one that posts it, and only as it was read: its author may have moved it this very moment.
    private bool IsAsScheduled(WriteSession session) => Message.Scheduled is not { } scheduled || session.Execute(
        "DELETE FROM scheduled_messages WHERE Id = $0 AND PersonId = $1 AND RoomId = $2 AND Content = $3 AND DueAt = $4",
        scheduled.Id, Author.Value, Room, Message.Content, scheduled.DueAt.UtcTicks) == 1;

    private TimeSpan? WaitInSlowMode(WriteSession session, int seconds)
    {
        var pause = TimeSpan.FromSeconds(seconds);
        var last = session.Read.Scalar<long>(
            "SELECT COALESCE(MAX(CreatedAt), 0) FROM messages WHERE AuthorId = $1 AND CreatedAt > $2 AND RoomId = $0",
            Room, Author.Value, (session.Now - pause).UtcTicks);
        return last == 0 ? null : new TimeSpan(last) + pause - new TimeSpan(session.Now.UtcTicks);
    }

    // Whoever is in the room at this moment, when it is called. Naming oneself is no news to oneself.
    private ImmutableArray<PersonId> Mentioned(WriteSession session)
    {
        IEnumerable<PersonId> called = Rendered.CallsRoom
            ? session.Read.List("SELECT PersonId FROM memberships WHERE RoomId = $0", row => new PersonId(row.GetInt64(0)), Room)
            : [];
        return [.. Rendered.Mentioned.Union(called).Where(person => person != Author).OrderBy(person => person.Value)];
    }

    private object?[] Row(WriteSession session, long sequence, MessageType type) =>
    [
        Room, sequence, Author.Value, Message.ClientMessageId, (int)type, Message.Content, Rendered.Html, MessageRenderer.Version,
        session.Now.UtcTicks, Message.CodeLanguage, Message.ReplyTo?.Value, Message.ForwardedFrom?.Value,
    ];

    private Posted Insert(WriteSession session, MessageFiles files)
    {
        var sequence = session.NextSequence(Message.RoomId);
        var mentioned = Mentioned(session);
        var id = session.Insert(Insertion, Row(session, sequence, Message.Content.Length == 0 ? files.Type : Type));
        foreach (var person in mentioned)
        {
            session.Execute(
                "INSERT OR IGNORE INTO mentions (PersonId, RoomId, Sequence, MessageId) VALUES ($0, $1, $2, $3)",
                person.Value, Room, sequence, id);
        }
        files.Attach(session, Author, new MessageId(id), Message.RoomId, isCopy: Message.FilesOf is not null);
        if (!Links.IsEmpty)
        {
            MessageLinks.Write(session, new MessageId(id), Links);
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
        return new Posted(new MessageId(id), sequence, session.Now) { Mentioned = mentioned };
    }
}
