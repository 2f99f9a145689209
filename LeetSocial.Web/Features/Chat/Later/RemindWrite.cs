using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>Somebody wants to be reminded of a message they may read. Nothing of its text is kept for it.</summary>
internal sealed record RemindWrite(IJobQueue Jobs, PersonId Person, MessageId Message, DateTimeOffset Due) : IWrite<Done>
{
    public const int Most = 100;

    public Outcome<Done> Apply(WriteSession session)
    {
        if (KnownMessage.Find(session.Read, Message, Person) is not { } message)
        {
            return Refusal.NotFound;
        }
        if (Refuse(session, message) is { } refusal)
        {
            return refusal;
        }
        var id = session.Insert(
            "INSERT INTO reminders (PersonId, MessageId, DueAt, CreatedAt) VALUES ($0, $1, $2, $3)",
            Person.Value, Message.Value, Due.UtcTicks, session.Now.UtcTicks);
        Jobs.Enqueue(session, new Remind(id), Due);
        return default(Done);
    }

    private Refusal? Refuse(WriteSession session, KnownMessage message)
    {
        if (message.IsDeleted)
        {
            return Refusal.Invalid("MessageIsDeleted");
        }
        return session.Read.Scalar<long>("SELECT COUNT(*) FROM reminders WHERE PersonId = $0", Person.Value) >= Most
            ? Refusal.Invalid("TooManyReminders")
            : DueTime.Refuse(Due, session.Now);
    }
}

/// <summary>The reminder has served, or is not wanted any more.</summary>
internal sealed record ForgetReminderWrite(IJobQueue Jobs, PersonId Person, long Id) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        var due = session.Read.Scalar<long>("SELECT DueAt FROM reminders WHERE Id = $0 AND PersonId = $1", Id, Person.Value);
        if (due == 0)
        {
            return Refusal.NotFound;
        }
        Jobs.Withdraw(session, new Remind(Id), new DateTimeOffset(due, TimeSpan.Zero));
        session.Execute("DELETE FROM reminders WHERE Id = $0", Id);
        return default(Done);
    }
}
