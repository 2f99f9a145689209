using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Shell.Messages;

public sealed partial class MessagesPage
{
    public Task<Refusal?> LoadOlder(RoomId room) => Change(room, Conversation.LoadOlder);

    public Task<Refusal?> LoadNewer(RoomId room) => Change(room, Conversation.LoadNewer);

    public Task<Refusal?> JumpToLatest(RoomId room) => Change(room, Conversation.JumpToLatest);

    public Task<Refusal?> JumpToDate(RoomId room, DateTimeOffset moment) => Change(room, () => Conversation.JumpTo(moment));

    public Task<Refusal?> JumpTo(RoomId room, long sequence) => Change(room, () => Conversation.JumpTo(sequence));

    public void Follow(RoomId room, bool isFollowed)
    {
        if (Conversation.View?.Room.Id == room)
        {
            Conversation.IsFollowed = isFollowed;
        }
    }

    public void Activity(bool visible, bool idle)
    {
        Conversation.IsAttended = visible && !idle;
        Device.Report(visible, idle);
    }

    // Runs on the circuit's dispatcher, rung by the inbox: folds whatever waits and draws it once.
    private void Drain()
    {
        if (_isDisposed)
        {
            return;
        }
        var isComplete = Inbox.Take(out var news) && !IsToBeHealed();
        var listIsStale = !isComplete;
        var roomIsStale = !isComplete;
        var iAmStale = !isComplete;
        var laterIsStale = !isComplete;
        if (!isComplete)
        {
            Conversation.ForgetOthers();
        }
        foreach (var item in news)
        {
            listIsStale |= Rooms.Apply(item);
            roomIsStale |= Conversation.Apply(item);
            laterIsStale |= Later.Apply(item);
            iAmStale |= item is ProfileChanged || (item is PersonRenamed { PersonId: var person } && person == _actor!.Id);
        }
        if (iAmStale)
        {
            LookAtMe();
        }
        if (listIsStale || roomIsStale)
        {
            _ = Try(Heal(listIsStale, roomIsStale, isComplete));
        }
        if (laterIsStale)
        {
            _ = Try(LookAtLater(news));
        }
        if (news.Any(item => item is EmojiChanged))
        {
            _ = Try(Announce("emoji", true));
        }
        _ = Try(FollowMessages(news, isComplete));
        _ = Try(Notes.Follow(_actor!, news, isComplete));
        Draw();
    }

    private async Task Heal(bool list, bool room, bool isComplete)
    {
        if (list)
        {
            await Rooms.Reload();
        }
        if (room && isComplete)
        {
            await Conversation.Recount();
        }
        else if (room)
        {
            await Reread();
        }
        Draw();
    }

    private async Task Reread()
    {
        var refusal = await Conversation.Reread();
        if (refusal?.RetryAfter is { } wait)
        {
            await Task.Delay(wait, Clock);
            Inbox.Hear(Reload.Everything);
        }
        else
        {
            Settle(refusal);
        }
    }

    private Task<Refusal?> Change(RoomId room, Func<Task<Refusal?>> change) => Answer(async () =>
    {
        if (Conversation.View?.Room.Id != room)
        {
            return Refusal.NotFound;
        }
        var refusal = await change();
        Draw();
        return refusal;
    });
}
