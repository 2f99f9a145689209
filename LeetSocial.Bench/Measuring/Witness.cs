namespace LeetSocial.Bench.Measuring;

/// <summary>
/// What one circuit saw of one run. Called only by that circuit's receiving loop.
/// </summary>
/// <remarks>
/// A row may rightly travel more than once: it is drawn again in its place when its grouping or its foot changes
/// (an update of the same markup frame), and drawn anew when the component that drew it has been replaced. So a message
/// counts as delivered at its first sighting of either kind, and as doubled only when it is <em>inserted</em> while
/// the component that inserted it earlier still stands: then the page shows two rows for one message.
/// Order is judged at first sightings, by the room's sequence.
/// </remarks>
internal sealed class Witness(int circuit, Ledger ledger)
{
    private const int Nobody = -1;
    private readonly long[] _received = new long[ledger.Messages];
    private readonly int[] _insertedBy = [.. Enumerable.Repeat(Nobody, ledger.Messages)];
    private long _newest = long.MinValue;

    /// <summary>When a message came, or 0 if it never did.</summary>
    public long ReceivedAt(int message) => Volatile.Read(ref _received[message]);

    public void Saw(MessageToken token, Sighting row)
    {
        if (token.Run != ledger.Run)
        {
            return;
        }

        if (row.Inserted)
        {
            CheckOnce(token, row);
        }

        if (_received[token.Message] == 0)
        {
            _received[token.Message] = row.At;
            CheckOrder(token, row);
            ledger.Delivered(token, row);
        }
    }

    public void Forget(int component)
    {
        foreach (ref var inserter in _insertedBy.AsSpan())
        {
            inserter = inserter == component ? Nobody : inserter;
        }
    }

    private void CheckOnce(MessageToken token, Sighting row)
    {
        if (_insertedBy[token.Message] != Nobody)
        {
            ledger.Complain($"{token} stands twice in circuit {circuit}");
        }

        _insertedBy[token.Message] = row.Component;
    }

    private void CheckOrder(MessageToken token, Sighting row)
    {
        if (row.Sequence <= _newest)
        {
            ledger.Complain($"{token} (sequence {row.Sequence}) came after sequence {_newest} in circuit {circuit}");
        }

        _newest = Math.Max(_newest, row.Sequence);
    }
}
