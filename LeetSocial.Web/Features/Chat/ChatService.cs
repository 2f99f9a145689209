using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Everything people do in a conversation. Each call checks anew who asks, whether they may, and how often.</summary>
internal sealed partial class ChatService(
    ISessionGuard sessions,
    MessageLimits limits,
    ActLimits acts,
    MessageComposer composer,
    MessageAuthors authors,
    LinkPlans links,
    WriteQueue writes,
    RoomEventBus bus,
    ISignals signals,
    ReadBoard reads,
    EventLog log,
    IFileRules files,
    ChatQueries queries) : ITalk, IActOnMessages
{
    public async Task<Outcome<TimelineRow>> Post(Actor actor, PostMessage message)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await limits.Take(actor) is { } tooMany)
        {
            return tooMany;
        }
        var prepared = await Prepare(actor, message);
        if (prepared.IsRefused(out var unfit))
        {
            return unfit;
        }
        var posted = await writes.Run(prepared.Value);
        return posted.IsRefused(out var refusal) ? refusal : Tell(actor, prepared.Value, posted.Value);
    }

    private async ValueTask<Outcome<PostMessageWrite>> Prepare(Actor actor, PostMessage message)
    {
        var composed = composer.Compose(actor.Id, message);
        if (composed.IsRefused(out var unfit))
        {
            return unfit;
        }
        if (composed.Value.Rendered.CallsRoom && await acts.Take(ActLimit.RoomCalls, actor) is { } tooOften)
        {
            return tooOften;
        }
        return composed.Value with { Links = await links.Of(actor, composed.Value.Rendered), Quota = files.Quota };
    }

    private Outcome<TimelineRow> Tell(Actor actor, PostMessageWrite write, PostMessageWrite.Posted posted)
    {
        if (posted.IsRepeat)
        {
            return authors.Find(posted.Id) is { } first ? first : Refusal.NotFound;
        }
        var row = authors.Row(write, posted);
        bus.Publish(new MessagePosted(row.RoomId, row.Sequence, row.PostedAt, row));
        signals.Publish(new TypingStopped(row.RoomId, actor.Id));
        return row;
    }

    /// <summary>Reports that everything up to a message was seen, under the cursor's version the reader knows.</summary>
    public async Task<Outcome<Unread>> MarkRead(Actor actor, RoomId room, long sequence, int version)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await acts.Take(ActLimit.ReadReports, actor) is { } tooMany)
        {
            return tooMany;
        }
        var moved = await writes.Run(new MoveCursorWrite(actor.Id, room, sequence, version));
        if (moved.IsRefused(out var refusal))
        {
            return refusal;
        }
        var place = moved.Value.Place;
        var counted = moved.Value.IsAtEnd ? new Unread(actor.Id, place.Cursor, default, place.AsOf) : await queries.Unread(actor, room);
        if (moved.Value.HasMoved)
        {
            Tell(counted, room);
            reads.Advance(room, actor.Id, place.Cursor.Sequence);
        }
        return counted;
    }

    /// <summary>Sets the cursor back to before a message, on every device.</summary>
    public async Task<Outcome<Unread>> MarkUnread(Actor actor, RoomId room, long sequence)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await acts.Take(ActLimit.ReadReports, actor) is { } tooMany)
        {
            return tooMany;
        }
        var moved = await writes.Run(new MarkUnreadWrite(actor.Id, room, sequence));
        if (moved.IsRefused(out var refusal))
        {
            return refusal;
        }
        var counted = await queries.Unread(actor, room);
        Tell(counted, room);
        return counted;
    }

    private void Tell(Outcome<Unread> counted, RoomId room)
    {
        if (!counted.IsRefused(out _))
        {
            var unread = counted.Value;
            signals.Publish(new CursorMoved(unread.Viewer, room, unread.Cursor, unread.Count, unread.AsOf));
        }
    }

    public async Task<Outcome<Done>> Typing(Actor actor, RoomId room, bool isTyping)
    {
        if (await sessions.Check(actor) is { } signedOut)
        {
            return signedOut;
        }
        if (await acts.Take(ActLimit.TypingSignals, actor) is { } tooMany)
        {
            return tooMany;
        }
        if (!authors.IsMember(actor.Id, room))
        {
            return Refusal.NotFound;
        }
        signals.Publish(isTyping ? new TypingStarted(room, actor.Id, authors.Name(actor.Id)) : new TypingStopped(room, actor.Id));
        return default(Done);
    }
}
