using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Shell.Messages;

public sealed partial class MessagesPage
{
    public Task LoadOlder(RoomId room) => Change(room, Conversation.LoadOlder);

    public Task LoadNewer(RoomId room) => Change(room, Conversation.LoadNewer);

    public Task JumpToLatest(RoomId room) => Change(room, Conversation.JumpToLatest);

    public Task JumpToDate(RoomId room, DateTimeOffset moment) => Change(room, () => Conversation.JumpTo(moment));

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
        _ = Try(FollowMessages(news));
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
        else if (room && Conversation.View is { } view)
        {
            await Conversation.Open(_actor!, view.Room.Id, null, live: true);
        }
        Draw();
    }

    private Task Change(RoomId room, Func<Task> change) => Answer(async () =>
    {
        if (Conversation.View?.Room.Id == room)
        {
            await change();
            Draw();
        }
    });
}
