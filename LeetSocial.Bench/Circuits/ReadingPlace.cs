namespace LeetSocial.Bench.Circuits;

/// <summary>How far a circuit has read. Written by its receiving loop, taken by the reporting pace.</summary>
internal sealed class ReadingPlace(long head, int cursorVersion)
{
    private long _newest = head;
    private long _reported = -1;

    public int CursorVersion { get; } = cursorVersion;

    public void Saw(long sequence)
    {
        if (sequence > Volatile.Read(ref _newest))
        {
            Volatile.Write(ref _newest, sequence);
        }
    }

    /// <summary>The newest row, when it has not been reported yet: many rows make one report, as in a browser.</summary>
    public bool TryTake(out long sequence)
    {
        sequence = Volatile.Read(ref _newest);
        var news = sequence > _reported;
        _reported = sequence;
        return news;
    }
}
