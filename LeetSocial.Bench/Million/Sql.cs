using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>Statements that run once. Parameters are named <c>$0</c>, <c>$1</c>, … in order.</summary>
internal static class Sql
{
    /// <returns>The first number of the answer; 0 where there is none.</returns>
    public static long Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the bench; values are bound.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var place = 0; place < values.Length; place++)
        {
            command.Parameters.AddWithValue($"${place}", values[place]);
        }

        return command.ExecuteScalar() as long? ?? 0;
    }
}
