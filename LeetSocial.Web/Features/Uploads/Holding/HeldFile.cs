using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>A file that is held back, by the first of the rows that name its bytes.</summary>
/// <param name="Id">Of that row.</param>
/// <param name="Key">What its bytes lie under.</param>
/// <param name="Thumbnails">What else does.</param>
/// <param name="Silences">How often whoever looks had no answer for this one.</param>
internal sealed record HeldFile(long Id, string Key, string Thumbnails, int Silences)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Until it is looked at again after one more silence: 2, 4, 8 … seconds.</summary>
    public TimeSpan Wait => TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, Math.Min(Silences + 1, 10))));

    /// <returns>The next one whose turn it is, beginning anew after the last; null where there is none.</returns>
    public static HeldFile? Next(PreparedCommands read, long after, DateTimeOffset now) => read.Single(
        """
        SELECT MIN(Id), StorageKey, Thumbnails, Silences FROM files
        WHERE State = 1 AND DeletedAt IS NULL AND (LookAgainAt IS NULL OR LookAgainAt <= $1) GROUP BY StorageKey
        ORDER BY MIN(Id) <= $0, MIN(Id) LIMIT 1
        """,
        row => new HeldFile(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3)), after, now.UtcTicks);

    /// <returns>When the next one has its turn that has to wait for it; null where none has to.</returns>
    public static DateTimeOffset? NextTurn(PreparedCommands read) =>
        read.Scalar<long?>("SELECT MIN(LookAgainAt) FROM files WHERE State = 1 AND DeletedAt IS NULL") is { } ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
