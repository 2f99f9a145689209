using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Forwarding;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>What is shown about one message beside the conversation.</summary>
public sealed partial class MessagesPage
{
    private IReadOnlyList<TimelineRow>? _replies;

    public Task OpenHistory(MessageId message) => HistoryDialog.Open(_dialogs, () => Queries.History(_actor!, message));

    public Task OpenForward(MessageId message)
    {
        var name = Guid.NewGuid().ToString("N");
        return ForwardDialog.Open(_dialogs, [.. Targets()], async room => (await Chat.Forward(_actor!, message, room, name)).Refusal);
    }

    public async Task OpenReplies(MessageId message)
    {
        var chain = await Queries.Replies(_actor!, message);
        if (!chain.IsRefused(out _))
        {
            _replies = chain.Value;
            StateHasChanged();
        }
    }

    private void CloseReplies() => _replies = null;

    // The pane belongs to the open room, and follows what happens to the messages in it.
    private async Task FollowReplies(IEnumerable<object> news)
    {
        if (_replies is not [var first, ..] shown)
        {
            return;
        }
        if (Conversation.View?.Room.Id != first.RoomId)
        {
            _replies = null;
        }
        else if (news.OfType<RowEvent>().Any(change => Concerns(shown, change.Row)))
        {
            await OpenReplies(first.Id);
        }
    }

    private static bool Concerns(IReadOnlyList<TimelineRow> chain, TimelineRow row) =>
        chain.Any(shown => shown.Id == row.Id || shown.Id == row.Quote?.Id);

    private IEnumerable<ForwardTarget> Targets() => Rooms.Rooms.Values
        .OrderByDescending(room => room.LastActivityAt)
        .Select(room => new ForwardTarget(
            room.Room.Id, room.Name,
            room is { Room.Kind: RoomKind.Direct, Others: [var only] } ? only.PersonId.Value : room.Room.Id.Value,
            room.Room.Kind == RoomKind.Group));
}
