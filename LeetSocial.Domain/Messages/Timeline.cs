using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Domain.Messages;

/// <summary>
/// A window onto a room's messages, as a pure fold over its events. <see cref="Sequence"/> is the last event folded in,
/// whether it touched the window or not.
/// </summary>
public sealed record Timeline(
    ImmutableArray<TimelineRow> Rows,
    long Sequence,
    bool ReachesStart,
    bool ReachesEnd)
{
    public static Timeline Empty { get; } = new([], 0, true, true);

    /// <summary>An event that is already folded in, or repeated, changes nothing; one beyond a gap is the caller's to fetch first.</summary>
    public Timeline Apply(RoomEvent change)
    {
        if (change.Sequence <= Sequence)
        {
            return this;
        }
        var rows = change switch
        {
            RowEvent { Row: var row } => Apply(change, row),
            PersonRenamed renamed => Rename(renamed),
            _ => Rows,
        };
        return this with { Sequence = change.Sequence, Rows = rows };
    }

    /// <summary>Older rows, as they were read from the store, go above; rows that stand here already are not repeated.</summary>
    public Timeline Prepend(IEnumerable<TimelineRow> older, bool reachesStart)
    {
        var first = Rows.IsEmpty ? long.MaxValue : Rows[0].Sequence;
        return this with { Rows = Rows.InsertRange(0, older.Where(row => row.Sequence < first)), ReachesStart = reachesStart };
    }

    /// <summary>
    /// Newer rows go below. Only a page read no earlier than the last folded event can close the window:
    /// what was folded while it stood open is not in an older one.
    /// </summary>
    public Timeline Append(IEnumerable<TimelineRow> newer, bool reachesEnd, long asOf)
    {
        var last = LastSequence;
        return this with
        {
            Rows = Rows.AddRange(newer.Where(row => row.Sequence > last)),
            ReachesEnd = reachesEnd && asOf >= Sequence,
        };
    }

    /// <summary>Lets go of the oldest rows; they can be read again.</summary>
    public Timeline KeepLatest(int rows) => Rows.Length <= rows
        ? this
        : this with { Rows = Rows.RemoveRange(0, Rows.Length - rows), ReachesStart = false };

    /// <summary>Lets go of the newest rows; they can be read again.</summary>
    public Timeline KeepEarliest(int rows) => Rows.Length <= rows
        ? this
        : this with { Rows = Rows.RemoveRange(rows, Rows.Length - rows), ReachesEnd = false };

    private ImmutableArray<TimelineRow> Apply(RoomEvent change, TimelineRow row)
    {
        if (change is MessagePosted && row.Sequence > LastSequence)
        {
            return ReachesEnd ? Rows.Add(row) : Rows;
        }
        var place = PlaceOf(row.Sequence);
        var rows = place >= 0 && Rows[place].Revision <= row.Revision ? Rows.SetItem(place, row) : Rows;
        return change is MessageEdited or MessageDeleted ? Requote(rows, Quote.Of(row)) : rows;
    }

    private static ImmutableArray<TimelineRow> Requote(ImmutableArray<TimelineRow> rows, Quote quote)
    {
        for (var place = 0; place < rows.Length; place++)
        {
            if (rows[place].Quote is { } stands && stands.Id == quote.Id && stands.Revision <= quote.Revision)
            {
                rows = rows.SetItem(place, rows[place].Requoted(quote));
            }
        }
        return rows;
    }

    private ImmutableArray<TimelineRow> Rename(PersonRenamed now) => Rows.All(row => row.Tells(now.PersonId, now.DisplayName, now.Avatar))
        ? Rows
        : [.. Rows.Select(row => row.Renamed(now.PersonId, now.DisplayName, now.Avatar))];

    private int PlaceOf(long sequence)
    {
        var (low, high) = (0, Rows.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Rows[middle].Sequence == sequence)
            {
                return middle;
            }
            (low, high) = Rows[middle].Sequence < sequence ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    private long LastSequence => Rows.IsEmpty ? 0 : Rows[^1].Sequence;
}
