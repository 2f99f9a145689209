using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>A file that is held back, by the first of the rows that name its bytes.</summary>
/// <param name="Id">Of that row.</param>
/// <param name="Key">What its bytes lie under.</param>
/// <param name="Thumbnails">What else does.</param>
/// <param name="Silences">How often whoever looks had no answer for this one.</param>
/// <param name="Unreads">How often its bytes could not be read though the store is there.</param>
/// <param name="Size">In bytes.</param>
/// <param name="UploadedAt">Since when it has been held back.</param>
internal sealed record HeldFile(long Id, string Key, string Thumbnails, int Silences, int Unreads, long Size, DateTimeOffset UploadedAt)
{
    /// <summary>So often bytes are asked for in vain, for a day at 5 minutes each: by then nobody will ever have them.</summary>
    public const int MostUnreads = 300;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestFetching = TimeSpan.FromSeconds(45);

    /// <summary>How long its bytes may take to come: 15 s, and a second for every megabyte.</summary>
    public TimeSpan Fetching => TimeSpan.FromSeconds(Math.Min(LongestFetching.TotalSeconds, 15 + (Size / (1024.0 * 1024))));

    /// <summary>Until it is looked at again after one more silence: 2, 4, 8 … seconds.</summary>
    public TimeSpan Wait => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(Silences + 1, 10))));

    /// <summary>Until its bytes are asked for again that could not be read: longer and longer, 5 minutes at most.</summary>
    public TimeSpan WaitUnread(DateTimeOffset now)
    {
        var wait = (now - UploadedAt) / 2;
        return wait < ShortestWait ? ShortestWait : wait > LongestWait ? LongestWait : wait;
    }

    /// <returns>The next one whose turn it is, beginning anew after the last; null where there is none.</returns>
    public static HeldFile? Next(PreparedCommands read, long after, DateTimeOffset now) => read.Single(
        """
        SELECT MIN(Id), StorageKey, Thumbnails, Silences, Unreads, Size, UploadedAt FROM files
        WHERE State = 1 AND DeletedAt IS NULL AND (LookAgainAt IS NULL OR LookAgainAt <= $1) GROUP BY StorageKey
        ORDER BY MIN(Id) <= $0, MIN(Id) LIMIT 1
        """,
        row => new HeldFile(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt64(5), new DateTimeOffset(row.GetInt64(6), TimeSpan.Zero)),
        after, now.UtcTicks);

    /// <returns>When the next one has its turn that has to wait for it; null where none has to.</returns>
    public static DateTimeOffset? NextTurn(PreparedCommands read) =>
        read.Scalar<long?>("SELECT MIN(LookAgainAt) FROM files WHERE State = 1 AND DeletedAt IS NULL") is { } ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
