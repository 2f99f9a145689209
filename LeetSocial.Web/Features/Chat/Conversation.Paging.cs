using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat;

internal sealed partial class Conversation
{
    public async Task LoadOlder()
    {
        if (View is not { Timeline: { ReachesStart: false, Rows: [var first, ..] } } view)
        {
            return;
        }
        var page = await queries.Older(_actor!, view.Room.Id, first.Sequence);
        if (!page.IsRefused(out _))
        {
            Change(view, timeline => timeline.Prepend(page.Value.Rows, page.Value.IsLast).KeepEarliest(Bound));
            // A window that shows so much at once has more rows before it is let go of any.
            _mostRows = Math.Min(Bound, Math.Max(_mostRows, view.Timeline.Rows.Length + (2 * Page)));
        }
    }

    public async Task LoadNewer()
    {
        if (View is not { Timeline: { ReachesEnd: false, Rows: [.., var last] } } view)
        {
            return;
        }
        var page = await queries.Newer(_actor!, view.Room.Id, last.Sequence);
        if (!page.IsRefused(out _))
        {
            Change(view, timeline => timeline.Append(page.Value.Rows, page.Value.IsLast, page.Value.AsOf).KeepLatest(Bound));
        }
    }

    /// <summary>Goes to the end, wherever the view stands.</summary>
    public async Task JumpToLatest()
    {
        if (View is not { } view)
        {
            return;
        }
        // Around a message that cannot exist any later is the end of the room.
        var opened = await queries.Open(_actor!, view.Room.Id, long.MaxValue);
        if (!opened.IsRefused(out _) && View?.Room.Id == view.Room.Id)
        {
            (View, Landing, Permalink) = (opened.Value.View, null, null);
        }
    }

    /// <summary>Goes to the first message from a moment on.</summary>
    public async Task JumpTo(DateTimeOffset moment)
    {
        if (View is not { } view)
        {
            return;
        }
        var place = await queries.PlaceOf(_actor!, view.Room.Id, moment);
        if (place.IsRefused(out _))
        {
            return;
        }
        var opened = await queries.Open(_actor!, view.Room.Id, place.Value);
        if (!opened.IsRefused(out _) && View?.Room.Id == view.Room.Id)
        {
            (View, Landing, Permalink) = (opened.Value.View, opened.Value.Landing, place.Value);
        }
    }

    /// <summary>Asks for the count anew, after one that could not be taken over.</summary>
    public async Task Recount()
    {
        if (View is not { } view)
        {
            return;
        }
        var unread = await queries.Unread(_actor!, view.Room.Id);
        if (!unread.IsRefused(out _) && View is { } now && now.Room.Id == view.Room.Id
            && now.Unread.Take(unread.Value.Cursor, unread.Value.Count, unread.Value.AsOf) is { } taken)
        {
            View = now with { Unread = taken };
        }
    }

    // While the page was being read the room may have been changed for another.
    private void Change(Domain.Rooms.RoomView asked, Func<Timeline, Timeline> change)
    {
        if (View is { } view && view.Room.Id == asked.Room.Id)
        {
            View = view with { Timeline = change(view.Timeline) };
        }
    }
}
