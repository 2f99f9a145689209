using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Reads of what somebody has put off, for nobody but them. Rooms they are no longer in are not shown to them through it.</summary>
internal sealed class LaterQueries(ISessionGuard sessions, ActLimits limits, ReadPool reads, TimelineRows rows, TimeProvider clock)
{
    /// <summary>What is to be posted later, the next first.</summary>
    public Task<Outcome<IReadOnlyList<ScheduledMessage>>> Scheduled(Actor actor) =>
        Look(actor, read => Outcome.Of<IReadOnlyList<ScheduledMessage>>([.. ScheduledRecord.Of(read, actor.Id).Select(found => Fill(read, found))]));

    /// <summary>What this person wants to be reminded of, the earliest first.</summary>
    public Task<Outcome<IReadOnlyList<Reminder>>> Reminders(Actor actor) => Look(actor, read =>
        Outcome.Of<IReadOnlyList<Reminder>>([.. ReminderRecord.Of(read, actor.Id).Select(found => Fill(read, actor.Id, found))]));

    /// <summary>One reminder, as it is told.</summary>
    public Task<Outcome<Reminder>> Reminder(Actor actor, long reminder) => Look<Reminder>(actor, read =>
        ReminderRecord.Find(read, reminder, actor.Id) is { } found ? Fill(read, actor.Id, found) : Refusal.NotFound);

    /// <summary>What this person has begun to write in a room of theirs.</summary>
    public async Task<Outcome<DraftText>> Draft(Actor actor, RoomId room)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read<Outcome<DraftText>>(read => RoomAccess.Of(read, room, actor.Id) is null
            ? Refusal.NotFound
            : KeepDraftWrite.Find(read, actor.Id, room));
    }

    /// <summary>How much of everything there is, and where.</summary>
    public async Task<Outcome<LaterSummary>> Summary(Actor actor)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return reads.Read(read => LaterSummary.Of(read, actor.Id, clock.GetUtcNow()));
    }

    private async Task<Outcome<T>> Look<T>(Actor actor, Func<PreparedCommands, Outcome<T>> look)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        return await limits.Take(ActLimit.HistoryPages, actor) is { } tooMany ? tooMany : reads.Read(look);
    }

    private Reminder Fill(PreparedCommands read, PersonId person, ReminderRecord found) =>
        new(found.Id, found.DueAt, Readable(read, person, found.Message));

    private ScheduledMessage Fill(PreparedCommands read, ScheduledRecord found) =>
        new(found.Id, found.Room.Value, found.Content, found.DueAt, found.Failure)
        {
            ClientMessageId = found.Name,
            CodeLanguage = found.CodeLanguage,
            Files = found.HasFiles ? ScheduledFiles.Listed(read, found.Id) : [],
            Answers = found.Answered is { } answered ? Readable(read, found.Author, answered)?.AuthorName : null,
        };

    private TimelineRow? Readable(PreparedCommands read, PersonId person, MessageId message)
    {
        var row = rows.Find(read, message);
        return row is not null && RoomAccess.Of(read, row.RoomId, person) is not null ? row : null;
    }
}
