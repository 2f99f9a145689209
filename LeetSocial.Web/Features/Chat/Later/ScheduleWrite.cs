using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>Puts a message off to a later time, for somebody who could post it now.</summary>
internal sealed record ScheduleWrite(IJobQueue Jobs, PersonId Author, NewScheduledMessage Message, DateTimeOffset Due) : IWrite<Done>
{
    public const int Most = 100;

    /// <summary>Whether it will call everybody in the room: who may not should hear it now.</summary>
    public bool CallsRoom { get; init; }

    public Outcome<Done> Apply(WriteSession session)
    {
        if (RoomAccess.Of(session.Read, Message.RoomId, Author) is not { } access)
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, access) is { } refusal)
        {
            return refusal;
        }
        var id = session.Insert(
            """
            INSERT INTO scheduled_messages (PersonId, RoomId, Content, DueAt, CreatedAt, ReplyToId, CodeLanguage)
            VALUES ($0, $1, $2, $3, $4, $5, $6)
            """,
            Author.Value, Message.RoomId.Value, Message.Content, Due.UtcTicks, session.Now.UtcTicks,
            Message.ReplyTo?.Value, Message.CodeLanguage);
        Jobs.Enqueue(session, new SendScheduled(id), Due);
        return default(Done);
    }

    private Refusal? Refuse(WriteSession session, RoomAccess access)
    {
        if (access.IsArchived)
        {
            return Refusal.Invalid("RoomIsArchived");
        }
        if (CallsRoom && CallOfRoom.Refuse(session.Read, Message.RoomId, access) is { } silence)
        {
            return silence;
        }
        return session.Read.Scalar<long>("SELECT COUNT(*) FROM scheduled_messages WHERE PersonId = $0", Author.Value) >= Most
            ? Refusal.Invalid("TooManyScheduled")
            : DueTime.Refuse(Due, session.Now) ?? AnsweredMessage.Refuse(session.Read, Message.RoomId, Message.ReplyTo);
    }
}
