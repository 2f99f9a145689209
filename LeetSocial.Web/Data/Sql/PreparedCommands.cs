using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Web.Data.Sql;

/// <summary>
/// One connection and the commands that were prepared on it. Parameters are named <c>$0</c>, <c>$1</c>, … in order.
/// Not thread-safe: whoever holds it uses it alone.
/// </summary>
internal sealed class PreparedCommands(SqliteConnection connection) : IDisposable
{
    /// <summary>Tells each statement as it is run, to who listens: as EF Core tells those it runs.</summary>
    public const string ListenerName = "LeetSocial.Data";

    private static readonly DiagnosticListener Listener = new(ListenerName);
    private static readonly string[] Names = [.. Enumerable.Range(0, 24).Select(i => $"${i}")];
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    public SqliteConnection Connection => connection;

    /// <summary>The id of the row that was inserted last.</summary>
    public long LastId => SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle);

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Bind(sql, values).ExecuteNonQuery();

    /// <summary>The first column of the first row; <c>default</c> where there is no row or it is NULL.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Bind(sql, values).ExecuteScalar();
        return value is null or DBNull ? default : (T)value;
    }

    public List<T> List<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }
        return rows;
    }

    /// <summary>Hands out row after row until one was the last that is wanted; what would come after it is never looked for.</summary>
    public void Walk(string sql, Func<SqliteDataReader, bool> goesOn, params ReadOnlySpan<object?> values)
    {
        using var reader = Bind(sql, values).ExecuteReader();
        while (reader.Read() && goesOn(reader))
        {
        }
    }

    public T? Single<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<object?> values)
        where T : class
    {
        using var reader = Bind(sql, values).ExecuteReader();
        return reader.Read() ? map(reader) : null;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
        {
            command.Dispose();
        }
        connection.Dispose();
    }

    private SqliteCommand Bind(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = Prepare(sql, values.Length);
        }
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
        if (Listener.IsEnabled())
        {
            Listener.Write(nameof(SqliteCommand), command);
        }
        return command;
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of the product; values are bound.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter(Names[i], null));
        }
        return command;
    }
}
