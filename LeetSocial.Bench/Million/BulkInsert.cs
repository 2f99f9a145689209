using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>One prepared statement, run again and again. Parameters are named <c>$0</c>, <c>$1</c>, … in order.</summary>
internal sealed class BulkInsert : IDisposable
{
    private readonly SqliteCommand _command;

    public BulkInsert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
        var names = Enumerable.Range(0, columns.Length).Select(place => $"${place}").ToArray();
#pragma warning disable CA2100 // Tables and columns are constants of the bench; values are bound.
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (var name in names)
        {
            _command.Parameters.Add(new SqliteParameter(name, null));
        }
    }

    public void Add(params ReadOnlySpan<object?> values)
    {
        for (var place = 0; place < values.Length; place++)
        {
            _command.Parameters[place].Value = values[place] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
