using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Chat.Later;

/// <summary>The job: the time of a reminder has come.</summary>
internal sealed record Remind(long Id);

/// <summary>Tells every device of whoever asked. What it says is read there, by then: here are only ids.</summary>
internal sealed class RemindJob(ReadPool reads, ISignals signals) : IHandleJob<Remind>
{
    public Task Handle(Remind job, CancellationToken cancellation)
    {
        var person = reads.Read(read => read.Scalar<long>("SELECT PersonId FROM reminders WHERE Id = $0", job.Id));
        if (person != 0)
        {
            signals.Publish(new ReminderDue(new PersonId(person), job.Id));
        }
        return Task.CompletedTask;
    }
}
