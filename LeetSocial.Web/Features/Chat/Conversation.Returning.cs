using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// Coming back to a room that was left a moment ago. Its news has been heard all the while, like that of the open room, and
/// it was let go of the moment its membership ended: so it may be shown as it stands, without asking, and is asked about afterwards.
/// </summary>
internal sealed partial class Conversation
{
    private readonly KeptRooms _kept = new();

    /// <summary>Whether the room is shown as it was kept, and nobody was asked about it yet.</summary>
    public bool IsUnasked { get; private set; }

    /// <summary>Something was told that did not arrive: rooms that were left are read anew.</summary>
    public void ForgetOthers() => _kept.Clear();

    /// <summary>Makes sure of what was shown without asking: whether one may still see it, and whether anything of it was missed.</summary>
    /// <returns>The refusal by which the room was closed.</returns>
    public async Task<Refusal?> Confirm()
    {
        if (View is not { } shown)
        {
            return null;
        }
        IsUnasked = false;
        var unread = await queries.Unread(_actor!, shown.Room.Id);
        if (View is not { } view || view.Room.Id != shown.Room.Id)
        {
            return null;
        }
        if (unread.IsRefused(out var refusal))
        {
            Close();
            return refusal;
        }
        if (unread.Value.AsOf > view.Sequence && !CatchUp())
        {
            inbox.Hear(Realtime.Reload.Everything);
        }
        return null;
    }

    /// <returns>Whether the room stands there, folded up to now and landed in as if it had been read.</returns>
    private bool ComeBack(KeptRoom kept)
    {
        Listen(kept.Room, kept.Held);
        (View, Divider, IsMissing, IsFollowed, _mostRows) = (kept.View, null, false, false, MostRows);
        if (kept.News.Any(FoldIn) || View is null || !Reaches(View))
        {
            Close();
            return false;
        }
        LandIn(View);
        return IsUnasked = true;
    }

    // To the end, and up to the first message that waits.
    private static bool Reaches(RoomView view) => view.Timeline.ReachesEnd
        && (view.Unread.Count.Messages == 0 || view.Timeline.ReachesStart || view.Timeline.Rows[0].Sequence <= view.Unread.Cursor.Sequence);

    private void LandIn(RoomView view)
    {
        Landing = Divider = view.Unread.Count.Messages == 0
            ? null
            : view.Timeline.Rows.FirstOrDefault(row => Waits(row, view.Unread))?.Sequence;
        if (Landing is null)
        {
            View = view with { Timeline = view.Timeline.KeepLatest(Page) };
        }
    }

    private static bool Waits(TimelineRow row, Unread unread) =>
        row.Sequence > unread.Cursor.Sequence && row.AuthorId != unread.Viewer && !row.IsDeleted && row.Type != MessageType.System;
}
