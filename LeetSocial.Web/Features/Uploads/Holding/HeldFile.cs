using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Holding;

/// <summary>A file that is held back, by the first of the rows that name its bytes.</summary>
internal sealed record HeldFile(long Id, string Key, string Thumbnails)
{
    /// <returns>The next one, beginning anew after the last; null where none is held back.</returns>
    public static HeldFile? Next(PreparedCommands read, long after) => read.Single(
        """
        SELECT MIN(Id), StorageKey, Thumbnails FROM files WHERE State = 1 AND DeletedAt IS NULL GROUP BY StorageKey
        ORDER BY MIN(Id) <= $0, MIN(Id) LIMIT 1
        """,
        row => new HeldFile(row.GetInt64(0), row.GetString(1), row.GetString(2)), after);
}
