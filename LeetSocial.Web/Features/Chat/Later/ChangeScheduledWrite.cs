using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>
/// An author has it said at another time, or otherwise. What could not be sent before has another try. From then on it has no name: its author
/// knows of it, and what they send or schedule besides is another message.
/// </summary>
/// <param name="Jobs">Where the sending is planned.</param>
/// <param name="Author">Who asks.</param>
/// <param name="Id">Which.</param>
/// <param name="Due">The new time; null keeps it.</param>
/// <param name="Content">The new text; null keeps it.</param>
internal sealed record ChangeScheduledWrite(IJobQueue Jobs, PersonId Author, long Id, DateTimeOffset? Due, string? Content) : IWrite<Done>
{
    /// <inheritdoc cref="ScheduleWrite.CallsRoom"/>
    public bool CallsRoom { get; init; }

    public Outcome<Done> Apply(WriteSession session)
    {
        if (ScheduledRecord.Find(session.Read, Id, Author) is not { } before)
        {
            return Refusal.NotFound;
        }
        if (Content is { Length: 0 } && !before.HasFiles)
        {
            return Refusal.Invalid("MessageEmpty", nameof(PostMessage.Content));
        }
        if (CallsRoom && before.CodeLanguage is null && RoomAccess.Of(session.Read, before.Room, Author) is { } access
            && CallOfRoom.Refuse(session.Read, before.Room, access) is { } silence)
        {
            return silence;
        }
        if (Due is { } due)
        {
            if (DueTime.Refuse(due, session.Now) is { } refusal)
            {
                return refusal;
            }
            Jobs.Withdraw(session, new SendScheduled(Id), before.DueAt);
            Jobs.Enqueue(session, new SendScheduled(Id), due);
            session.Execute(
                "UPDATE scheduled_messages SET DueAt = $1, ReplyToId = $2, Failure = NULL, ClientMessageId = NULL WHERE Id = $0",
                Id, due.UtcTicks, before.Answered?.Value);
        }
        if (Content is not null)
        {
            session.Execute("UPDATE scheduled_messages SET Content = $1, ClientMessageId = NULL WHERE Id = $0", Id, Content);
        }
        return default(Done);
    }
}

/// <summary>It is to be posted without one of its files, which goes. Something has to be left of it.</summary>
internal sealed record TakeFileOutWrite(PersonId Author, long Id, FileId File) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var files = ScheduledFiles.Of(session.Read, Id);
        if (ScheduledRecord.Find(session.Read, Id, Author) is not { } scheduled || !files.Contains(File.Value))
        {
            return Refusal.NotFound;
        }
        if (scheduled.Content.Length == 0 && files.Length == 1)
        {
            return Refusal.Invalid("MessageEmpty", nameof(PostMessage.Files));
        }
        ScheduledFiles.Delete(session, Id, File.Value);
        session.Execute("UPDATE scheduled_messages SET ClientMessageId = NULL WHERE Id = $0", Id);
        return default(Done);
    }
}

/// <summary>It is not to be posted any more, and what it was to carry goes.</summary>
internal sealed record CancelScheduledWrite(IJobQueue Jobs, PersonId Author, long Id) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        if (ScheduledRecord.Find(session.Read, Id, Author) is not { } scheduled)
        {
            return Refusal.NotFound;
        }
        Jobs.Withdraw(session, new SendScheduled(Id), scheduled.DueAt);
        session.Execute("DELETE FROM scheduled_messages WHERE Id = $0", Id);
        ScheduledFiles.Delete(session, Id);
        return default(Done);
    }
}

/// <summary>Its time came and it could not be posted: its author keeps it and is told why.</summary>
internal sealed record KeepUnsentWrite(long Id, string Reason) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("UPDATE scheduled_messages SET Failure = $1 WHERE Id = $0", Id, Reason);
        return default(Done);
    }
}
