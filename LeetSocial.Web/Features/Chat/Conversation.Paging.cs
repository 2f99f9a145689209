using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Features.Chat;

internal sealed partial class Conversation
{
    public async Task<Refusal?> LoadOlder()
    {
        if (View is not { Timeline: { ReachesStart: false, Rows: [var first, ..] } } view)
        {
            return null;
        }
        var page = await queries.Older(_actor!, view.Room.Id, first.Sequence);
        if (page.IsRefused(out var refusal))
        {
            return refusal;
        }
        Change(
            view, rows => rows is [var top, ..] && top.Sequence == first.Sequence,
            timeline => timeline.Prepend(page.Value.Rows, page.Value.IsLast).KeepEarliest(Bound));
        // A window that shows so much at once has more rows before it is let go of any.
        _mostRows = Math.Min(Bound, Math.Max(_mostRows, view.Timeline.Rows.Length + (2 * Page)));
        return null;
    }

    public async Task<Refusal?> LoadNewer()
    {
        if (View is not { Timeline: { ReachesEnd: false, Rows: [.., var last] } } view)
        {
            return null;
        }
        var page = await queries.Newer(_actor!, view.Room.Id, last.Sequence);
        if (page.IsRefused(out var refusal))
        {
            return refusal;
        }
        Change(
            view, rows => rows is [.., var bottom] && bottom.Sequence == last.Sequence,
            timeline => timeline.Append(page.Value.Rows, page.Value.IsLast, page.Value.AsOf).KeepLatest(Bound));
        return null;
    }

    /// <summary>Goes to the end, wherever the view stands.</summary>
    public Task<Refusal?> JumpToLatest() => GoTo(End, isLanding: false);

    /// <summary>Goes to one message of the open room.</summary>
    public Task<Refusal?> JumpTo(long sequence) => GoTo(sequence, isLanding: true);

    /// <summary>Goes to the first message from a moment on.</summary>
    public async Task<Refusal?> JumpTo(DateTimeOffset moment)
    {
        if (View is not { } view)
        {
            return null;
        }
        var place = await queries.PlaceOf(_actor!, view.Room.Id, moment);
        return place.IsRefused(out var refusal) ? refusal : await GoTo(place.Value, isLanding: true);
    }

    /// <summary>Reads the open room anew where its reader is, after something was told that did not arrive.</summary>
    /// <returns>The refusal by which the room was closed, or one that tells when to ask again.</returns>
    public async Task<Refusal?> Reread()
    {
        if (View is not { } view)
        {
            return null;
        }
        var rows = view.Timeline.Rows;
        var refusal = await GoTo(IsFollowed || rows.IsEmpty ? End : rows[rows.Length / 2].Sequence, isLanding: null);
        if (refusal is { RetryAfter: null } && View?.Room.Id == view.Room.Id)
        {
            Close();
        }
        return refusal;
    }

    /// <param name="sequence">The message.</param>
    /// <param name="isLanding">Whether the browser is led there; null where it stays with the row it shows.</param>
    private async Task<Refusal?> GoTo(long sequence, bool? isLanding)
    {
        if (View is not { } view)
        {
            return null;
        }
        var opened = await queries.Open(_actor!, view.Room.Id, sequence);
        if (opened.IsRefused(out var refusal))
        {
            return refusal;
        }
        // Meanwhile another room may have been opened.
        if (View?.Room.Id == view.Room.Id)
        {
            (View, IsMissing) = (opened.Value.View, false);
            if (isLanding is { } leads)
            {
                (Landing, Leads) = leads ? (opened.Value.Landing, Leads + 1) : (null, Leads);
            }
        }
        return null;
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

    // While the page was being read the room may have been changed for another, or its reader led elsewhere in it: there the page does not fit.
    private void Change(Domain.Rooms.RoomView asked, Func<ImmutableArray<TimelineRow>, bool> fits, Func<Timeline, Timeline> change)
    {
        if (View is { } view && view.Room.Id == asked.Room.Id && fits(view.Timeline.Rows))
        {
            View = view with { Timeline = change(view.Timeline) };
        }
    }
}
