using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Sql;

internal static class ReaderExtensions
{
    /// <summary>A time, which is stored as UTC ticks.</summary>
    public static DateTimeOffset GetTime(this SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    public static long? GetOptionalInt64(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetInt64(column);
}
