using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat.Later;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Messages that people want to be reminded of; nobody else learns of it.</summary>
internal sealed partial class LaterService
{
    public Task<Outcome<Done>> Remind(Actor actor, MessageId message, DateTimeOffset due) =>
        Change(actor, new RemindWrite(jobs, actor.Id, message, due.ToUniversalTime()));

    public Task<Outcome<Done>> Forget(Actor actor, long reminder) => Change(actor, new ForgetReminderWrite(jobs, actor.Id, reminder));
}
