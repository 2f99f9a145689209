using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Reading;

/// <summary>
/// Rows that somebody still looks at, so that every circuit holds the same object with the same drawn markup.
/// It keeps nothing alive by itself.
/// </summary>
internal sealed class RowCache
{
    private const int SweepEvery = 4_096;
    private readonly ConcurrentDictionary<MessageId, WeakReference<TimelineRow>> _rows = new();
    private int _added;

    /// <summary>The row everybody shares, if it is not older than the given revision and names people as they are named now.</summary>
    public TimelineRow? Find(MessageId id, int revision, RowNames names) =>
        _rows.TryGetValue(id, out var held) && held.TryGetTarget(out var row)
        && row.Revision >= revision && RowNames.Of(row) == names ? row : null;

    public TimelineRow Share(TimelineRow row)
    {
        if (Find(row.Id, row.Revision, RowNames.Of(row)) is { } shared)
        {
            return shared;
        }
        _rows[row.Id] = new WeakReference<TimelineRow>(row);
        if (Interlocked.Increment(ref _added) % SweepEvery == 0)
        {
            Sweep();
        }
        return row;
    }

    private void Sweep()
    {
        foreach (var (id, held) in _rows)
        {
            if (!held.TryGetTarget(out _))
            {
                _rows.TryRemove(new(id, held));
            }
        }
    }
}
