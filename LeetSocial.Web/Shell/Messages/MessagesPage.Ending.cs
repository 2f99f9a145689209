using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>Whoever is no longer in a room, or may only read it any more, is not left before a dialog that could only refuse.</summary>
public sealed partial class MessagesPage
{
    private Subject? _asked;

    /// <summary>Opens a dialog about the room that is open; it ends with one's being there.</summary>
    private Task About(Func<Room, Task> open) => About(_ => false, open);

    /// <summary>Opens one that changes the room; it ends, too, when nothing can be changed there any more.</summary>
    private Task ToChange(Func<Room, Task> open) => About(room => !room.IsArchived, open);

    private async Task About(Func<Room, bool> changes, Func<Room, Task> open)
    {
        if (Conversation.View is not { Room: var room })
        {
            return;
        }
        var asked = _asked = new Subject(room.Id, changes(room));
        try
        {
            await open(room);
        }
        finally
        {
            // Another may have been opened since.
            _asked = ReferenceEquals(_asked, asked) ? null : _asked;
        }
    }

    private void EndDialogs()
    {
        if (_asked is not { } asked)
        {
            return;
        }
        var room = Conversation.View?.Room;
        if (room?.Id != asked.Room)
        {
            _dialogs.End(Refusal.NotFound);
        }
        else if (asked.IsToBeChanged && room.IsArchived)
        {
            _dialogs.End(Refusal.Invalid("RoomIsArchived"));
        }
    }

    /// <summary>What the dialogs that stand open are about.</summary>
    private sealed record Subject(RoomId Room, bool IsToBeChanged);
}
