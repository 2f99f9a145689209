using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Trust;

/// <summary>Looks into a database from outside, past the product's own code.</summary>
internal sealed class Stored(string file)
{
    public long Number(string sql, params object[] values) => Convert.ToInt64(Value(sql, values), null);

    public string Text(string sql) => (string)Value(sql, []);

    /// <summary>Takes the writer's place until it is given back: meanwhile nobody else writes.</summary>
    public IDisposable Lock() => Begun("BEGIN IMMEDIATE");

    /// <summary>Reads one state of the database, and holds on to it.</summary>
    public IDisposable Reader() => Begun("BEGIN; SELECT COUNT(*) FROM messages");

    private SqliteConnection Begun(string sql)
    {
        var connection = Open();
        Command(connection, sql, []).ExecuteScalar();
        return connection;
    }

    private object Value(string sql, object[] values)
    {
        using var connection = Open();
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() ?? throw new BenchException($"Nothing answers {sql}.");
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The trials' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (place, value) in values.Index())
        {
            command.Parameters.AddWithValue($"${place}", value);
        }

        return command;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }
}
