using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

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
        var next = this with { Sequence = change.Sequence };
        return change is MessagePosted posted && ReachesEnd && posted.Row.Sequence > LastSequence
            ? next with { Rows = Rows.Add(posted.Row) }
            : next;
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

    private long LastSequence => Rows.IsEmpty ? 0 : Rows[^1].Sequence;
}
