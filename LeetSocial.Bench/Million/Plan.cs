namespace LeetSocial.Bench.Million;

/// <summary>How much was said, in how many rooms, over how long a time.</summary>
/// <param name="Messages">In the one long room.</param>
/// <param name="Others">Rooms beside it.</param>
/// <param name="InOthers">Messages in these, together.</param>
/// <param name="Years">From the first message to today.</param>
internal sealed record Plan(int Messages = 1_000_000, int Others = 20, int InOthers = 100_000, int Years = 5)
{
    public int Total => Messages + InOthers;

    /// <summary>Which room the n-th message of all goes into; 0 is the long one.</summary>
    public int RoomOf(int n)
    {
        // Evenly strewn in: this many belonged to the others before it, and this many do with it.
        var (before, after) = ((long)n * InOthers / Total, (n + 1L) * InOthers / Total);
        return after == before ? 0 : 1 + (int)(before % Others);
    }

    public DateTimeOffset TimeOf(int n, DateTimeOffset now)
    {
        var begin = now.AddYears(-Years);
        return begin + TimeSpan.FromTicks((now - begin).Ticks / (Total + 1) * (n + 1));
    }
}
