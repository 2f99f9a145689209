using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>
/// Puts a message off to a later time, for somebody who could post it now. One that bears this name already is moved: the last choice holds,
/// of the time and of what it answers, is and carries; its words are those of the first.
/// </summary>
internal sealed record ScheduleWrite(IJobQueue Jobs, PersonId Author, NewScheduledMessage Message, DateTimeOffset Due) : IWrite<Done>
{
    public const int Most = 100;

    /// <summary>Whether it will call everybody in the room: who may not should hear it now.</summary>
    public bool CallsRoom { get; init; }

    private long Room => Message.RoomId.Value;

    public Outcome<Done> Apply(WriteSession session)
    {
        var before = ScheduledRecord.Find(session.Read, Message.RoomId, Author, Message.ClientMessageId);
        if (before is not null && IsRepeat(session, before))
        {
            return default(Done);
        }
        if (RoomAccess.Of(session.Read, Message.RoomId, Author) is not { } access)
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, access, isAnother: before is null) is { } refusal)
        {
            return refusal;
        }
        var files = MessageFiles.Find(session.Read, Author, Message.Now, quota: 0, before?.Id);
        if (files.IsRefused(out var gone))
        {
            return gone;
        }
        var id = before is null ? Add(session) : Move(session, before);
        ScheduledFiles.Hold(session, id, files.Value.Ids);
        Jobs.Enqueue(session, new SendScheduled(id), Due);
        return default(Done);
    }

    // Whoever insists on an answer is told what became of the first try, whatever holds by now.
    private bool IsRepeat(WriteSession session, ScheduledRecord before) =>
        before is { Failure: null } && before.DueAt == Due && before.ReplyTo == Message.ReplyTo && before.CodeLanguage == Message.CodeLanguage
        && ScheduledFiles.Of(session.Read, before.Id).SequenceEqual(Message.Files.Select(file => file.Value).Distinct());

    private long Add(WriteSession session) => session.Insert(
        """
        INSERT INTO scheduled_messages (PersonId, RoomId, Content, DueAt, CreatedAt, ReplyToId, CodeLanguage, ClientMessageId)
        VALUES ($0, $1, $2, $3, $4, $5, $6, $7)
        """,
        Author.Value, Room, Message.Content, Due.UtcTicks, session.Now.UtcTicks, Message.ReplyTo?.Value, Message.CodeLanguage, Message.ClientMessageId);

    private long Move(WriteSession session, ScheduledRecord before)
    {
        Jobs.Withdraw(session, new SendScheduled(before.Id), before.DueAt);
        session.Execute(
            "UPDATE scheduled_messages SET DueAt = $1, ReplyToId = $2, CodeLanguage = $3, Failure = NULL WHERE Id = $0",
            before.Id, Due.UtcTicks, Message.ReplyTo?.Value, Message.CodeLanguage);
        return before.Id;
    }

    private Refusal? Refuse(WriteSession session, RoomAccess access, bool isAnother)
    {
        if (access.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        if (IsPosted(session))
        {
            return new Refusal(RefusalCode.Conflict, "AlreadyPosted");
        }
        if (CallsRoom && CallOfRoom.Refuse(session.Read, Message.RoomId, access) is { } silence)
        {
            return silence;
        }
        return isAnother && session.Read.Scalar<long>("SELECT COUNT(*) FROM scheduled_messages WHERE PersonId = $0", Author.Value) >= Most
            ? Refusal.Invalid("TooManyScheduled")
            : DueTime.Refuse(Due, session.Now) ?? AnsweredMessage.Refuse(session.Read, Message.RoomId, Message.ReplyTo);
    }

    // Its time came before its author heard that it is scheduled. Taken for done, it would be lost on whoever means to say it again.
    private bool IsPosted(WriteSession session) => session.Read.Scalar<long>(
        "SELECT COUNT(*) FROM messages WHERE RoomId = $0 AND AuthorId = $1 AND ClientMessageId = $2", Room, Author.Value, Message.ClientMessageId) > 0;
}
