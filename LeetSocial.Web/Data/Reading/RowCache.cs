using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Reading;

/// <summary>
/// Rows that somebody looked at lately, so that every circuit holds the same object with the same drawn markup. They are held firmly:
/// a weak reference for every row of every page costs the collector more than reading the page does.
/// </summary>
internal sealed class RowCache
{
    /// <summary>Characters in a half, about twice as many bytes.</summary>
    private const int MostText = 4 * 1024 * 1024;

    /// <summary>What a row weighs beside its body, which stands in it and in what is drawn of it.</summary>
    private const int Frame = 600;

    private Half _young = new();
    private Half _old = new();

    /// <summary>The row everybody shares, if it is not older than the given revision and names people as they are named now.</summary>
    public TimelineRow? Find(MessageId id, int revision, RowNames names) =>
        Find(id) is { } row && row.Revision >= revision && RowNames.Of(row) == names ? row : null;

    public TimelineRow Share(TimelineRow row)
    {
        if (Find(row.Id, row.Revision, RowNames.Of(row)) is { } shared)
        {
            return shared;
        }
        Keep(row);
        return row;
    }

    private TimelineRow? Find(MessageId id)
    {
        if (_young.Rows.TryGetValue(id, out var row))
        {
            return row;
        }
        if (_old.Rows.TryGetValue(id, out row))
        {
            Keep(row);
        }
        return row;
    }

    // What nobody asked for since the younger half was begun is forgotten when it is full.
    private void Keep(TimelineRow row)
    {
        var young = _young;
        young.Rows[row.Id] = row;
        if (Interlocked.Add(ref young.Text, Frame + (2 * row.Html.Length)) > MostText
            && Interlocked.CompareExchange(ref _young, new Half(), young) == young)
        {
            _old = young;
        }
    }

    private sealed class Half
    {
        public int Text;

        public ConcurrentDictionary<MessageId, TimelineRow> Rows { get; } = new();
    }
}
