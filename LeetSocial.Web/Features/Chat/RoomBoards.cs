using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// What the boards say of the open room, in the words of one viewer. Worked out again only when they say something else;
/// belongs to the circuit's dispatcher, but for <see cref="Concerns"/>.
/// </summary>
internal sealed class RoomBoards(TypingBoard typing, ReadBoard reads, IStringLocalizer<ChatText> text)
{
    private long _typists;
    private string _line = "";
    private ReadPositions? _positions;
    private Own _own;
    private string _labels = "";
    private bool _hasOwn;

    /// <summary>Whether a signal can change what this viewer sees. Asked by whoever publishes, for every circuit in the room.</summary>
    public bool Concerns(RoomSignal signal) => signal switch
    {
        TypingStarted or TypingStopped => typing.Version(signal.RoomId) != Volatile.Read(ref _typists),
        ReadsAdvanced => Volatile.Read(ref _hasOwn),
        _ => true,
    };

    /// <inheritdoc cref="TypingLine"/>
    public string Typing(RoomId room, PersonId viewer)
    {
        var version = typing.Version(room);
        if (version != _typists)
        {
            Volatile.Write(ref _typists, version);
            _line = TypingLine.Of(typing.Who(room), viewer, text);
        }
        return _line;
    }

    /// <inheritdoc cref="ReceiptLabels"/>
    public string Receipts(RoomId room, Timeline timeline, PersonId viewer)
    {
        var own = OwnRows(timeline.Rows, viewer);
        // First said, then looked at: a signal in between has the circuit come again.
        Volatile.Write(ref _hasOwn, own.Count > 0);
        var positions = reads.Snapshot(room);
        if (own != _own || !ReferenceEquals(positions, _positions))
        {
            (_own, _positions) = (own, positions);
            _labels = own.Count == 0 ? "" : ReceiptLabels.Of(positions, timeline, viewer, text);
        }
        return _labels;
    }

    // Rows come and go at the ends only, so three numbers tell one set of own rows from another.
    private static Own OwnRows(ImmutableArray<TimelineRow> rows, PersonId viewer)
    {
        var own = default(Own);
        foreach (var row in rows)
        {
            if (row.AuthorId == viewer)
            {
                own = new Own(own.Count + 1, own.Count == 0 ? row.Sequence : own.First, row.Sequence);
            }
        }
        return own;
    }

    private readonly record struct Own(int Count, long First, long Last);
}
