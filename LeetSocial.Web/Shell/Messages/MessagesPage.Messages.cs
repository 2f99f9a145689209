using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Forwarding;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>What is shown about one message beside the conversation.</summary>
public sealed partial class MessagesPage
{
    private IReadOnlyList<TimelineRow>? _replies;
    private ShownHistory? _history;
    private IReadOnlyList<TimelineRow> _pins = [];
    private RoomId? _pinsOf;

    public Task OpenHistory(MessageId message) => Answer(() =>
    {
        _history = new ShownHistory(message, Conversation.View?.Room.Id);
        return HistoryDialog.Open(_dialogs, _history, () => Queries.History(_actor!, message));
    });

    public Task OpenForward(MessageId message)
    {
        var name = Guid.NewGuid().ToString("N");
        return Answer(() => About(_ =>
            ForwardDialog.Open(_dialogs, [.. Targets()], (room, comment) => PassOn(message, room, name, comment))));
    }

    private async Task<Refusal?> PassOn(MessageId message, RoomId room, string name, string comment)
    {
        var passedOn = await Chat.Forward(_actor!, message, room, name, comment);
        if (!passedOn.IsRefused(out _) && Rooms.Rooms.TryGetValue(room, out var there))
        {
            _ = Try(Announce("forwarded", there.Name));
        }
        return passedOn.Refusal;
    }

    public Task OpenReplies(MessageId message) => Answer(() => ShowReplies(message));

    private async Task ShowReplies(MessageId message)
    {
        var chain = await Queries.Replies(_actor!, message);
        if (!chain.IsRefused(out _))
        {
            _replies = chain.Value;
            StateHasChanged();
        }
    }

    private void CloseReplies() => _replies = null;

    // Lists of messages beside the conversation follow what happens to the messages in them.
    private async Task FollowMessages(IReadOnlyList<object> news, bool isComplete)
    {
        var (pinsAreStale, repliesAreStale) = (false, false);
        var history = _history?.OnChange is null ? null : _history;
        var historyIsStale = !isComplete;
        List<long>? deleted = null;
        foreach (var item in news)
        {
            historyIsStale |= history?.IsChangedBy(item, _actor!.Id) == true;
            if (item is MessageDeleted gone)
            {
                (deleted ??= []).Add(gone.Row.Id.Value);
            }
            if (item is RowEvent change && change.RoomId == _pinsOf)
            {
                pinsAreStale |= change is MessagePinned or MessageUnpinned || Holds(_pins, change.Row.Id);
                repliesAreStale |= _replies is { } shown && (Holds(shown, change.Row.Id) || (change.Row.Quote is { } quote && Holds(shown, quote.Id)));
            }
        }
        if (historyIsStale && history?.OnChange is { } readAgain)
        {
            await readAgain();
        }
        if (pinsAreStale)
        {
            await ReadPins();
        }
        if (repliesAreStale && _replies is [var first, ..])
        {
            await ShowReplies(first.Id);
        }
        if (deleted is not null)
        {
            // The composer may hold an answer to one that does not stand in the log, or in this room (T25).
            await Announce("deleted", deleted);
        }
    }

    private async Task LookAtRoom()
    {
        var room = Conversation.View?.Room.Id;
        if (room != _pinsOf)
        {
            (_pinsOf, _replies) = (room, null);
            await ReadPins();
        }
    }

    private async Task ReadPins()
    {
        var room = _pinsOf;
        var pins = room is { } open
            ? await WhenAllowed(() => Queries.Pins(_actor!, open), CancellationToken.None)
            : Outcome.Of<IReadOnlyList<TimelineRow>>([]);
        // Meanwhile another room may have been opened.
        if (room == _pinsOf)
        {
            _pins = pins.IsRefused(out _) ? [] : pins.Value;
            StateHasChanged();
        }
    }

    private static bool Holds(IReadOnlyList<TimelineRow> rows, MessageId message)
    {
        for (var place = 0; place < rows.Count; place++)
        {
            if (rows[place].Id == message)
            {
                return true;
            }
        }
        return false;
    }

    private IEnumerable<ForwardTarget> Targets() => Rooms.Rooms.Values
        .Where(room => !room.Room.IsArchived)
        .OrderByDescending(room => room.LastActivityAt)
        .Select(room => new ForwardTarget(
            room.Room.Id, room.Name,
            room is { Room.Kind: RoomKind.Direct, Others: [var only] } ? only.PersonId.Value : room.Room.Id.Value,
            room.Room.Kind == RoomKind.Group,
            room is { Room.Kind: RoomKind.Direct, Others: [var partner] } ? partner.Avatar : room.Room.Avatar));
}
