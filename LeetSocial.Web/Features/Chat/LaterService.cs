using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What people put off: messages that are to be posted later. They are their author's alone until then.</summary>
internal sealed partial class LaterService(
    ISessionGuard sessions, MessageLimits limits, WriteQueue writes, IJobQueue jobs, ISignals signals, ReadPool reads, ChatService chat,
    MessageComposer composer)
{
    /// <summary>
    /// Puts a message off. Asked again under the same name, as who got no answer does, it is one message, at the time that was chosen last.
    /// </summary>
    public async Task<Outcome<Done>> Schedule(Actor actor, NewScheduledMessage message, DateTimeOffset due)
    {
        if (MessageComposer.RefuseName(message.ClientMessageId) is { } unnamed)
        {
            return unnamed;
        }
        var text = MessageComposer.Fit(message.Content, message.CodeLanguage, mayBeEmpty: !message.Files.IsEmpty);
        return text.IsRefused(out var unfit)
            ? unfit
            : await Change(actor, new ScheduleWrite(jobs, actor.Id, message with { Content = text.Value }, due.ToUniversalTime())
            {
                CallsRoom = composer.CallsRoom(text.Value, message.CodeLanguage),
            });
    }

    public Task<Outcome<Done>> Move(Actor actor, long scheduled, DateTimeOffset due) =>
        Change(actor, new ChangeScheduledWrite(jobs, actor.Id, scheduled, due.ToUniversalTime(), Content: null));

    public async Task<Outcome<Done>> Rewrite(Actor actor, long scheduled, string content)
    {
        // Whether it has to say something is seen where its files are.
        var text = MessageComposer.Fit(content, mayBeEmpty: true);
        return text.IsRefused(out var unfit)
            ? unfit
            : await Change(actor, new ChangeScheduledWrite(jobs, actor.Id, scheduled, Due: null, text.Value)
            {
                CallsRoom = composer.CallsRoom(text.Value, codeLanguage: null),
            });
    }

    /// <summary>Has it posted without one of its files, which is deleted.</summary>
    public Task<Outcome<Done>> TakeFileOut(Actor actor, long scheduled, FileId file) => Change(actor, new TakeFileOutWrite(actor.Id, scheduled, file));

    public Task<Outcome<Done>> Cancel(Actor actor, long scheduled) => Change(actor, new CancelScheduledWrite(jobs, actor.Id, scheduled));

    /// <summary>Posts it now, before its time or after it could not be.</summary>
    public async Task<Outcome<Done>> SendNow(Actor actor, long scheduled)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (reads.Read(read => ScheduledRecord.Find(read, scheduled, actor.Id)) is not { } found)
        {
            return Refusal.NotFound;
        }
        var posted = await chat.Post(actor, found.Post);
        if (posted.IsRefused(out var refusal))
        {
            return refusal;
        }
        signals.Publish(new LaterChanged(actor.Id));
        return default(Done);
    }

    private async Task<Outcome<Done>> Change(Actor actor, IWrite<Done> write)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(actor) is { } tooMany)
        {
            return tooMany;
        }
        var changed = await writes.Run(write);
        if (!changed.IsRefused(out _))
        {
            signals.Publish(new LaterChanged(actor.Id));
        }
        return changed;
    }
}
