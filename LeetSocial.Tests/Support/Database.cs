using Microsoft.Data.Sqlite;

namespace LeetSocial.Tests.Support;

/// <summary>A message as it is stored.</summary>
internal sealed record StoredMessage(long Id, long RoomId, long Sequence, string Author, string ClientMessageId, string Content, string Html);

/// <summary>Looks into the database file from outside, past the product's own code: what was really kept.</summary>
internal sealed class Database(string file)
{
    public string File { get; } = file;

    public IReadOnlyList<StoredMessage> Messages(long roomId) => Query(
        """
        SELECT m.Id, m.RoomId, m.Sequence, p.UserName, m.ClientMessageId, m.Content, m.Html
        FROM messages m JOIN people p ON p.Id = m.AuthorId
        WHERE m.RoomId = $p0 AND m.DeletedAt IS NULL ORDER BY m.Sequence
        """,
        row => new StoredMessage(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
        roomId);

    public long RoomNamed(string name) => Query("SELECT Id FROM rooms WHERE Name = $p0", row => row.GetInt64(0), name).Single();

    public long PersonNamed(string username) =>
        Query("SELECT Id FROM people WHERE UserName = $p0", row => row.GetInt64(0), username).Single();

    public T Value<T>(string sql, params object[] values) => Query(sql, row => row.GetFieldValue<T>(0), values).Single();

    /// <summary>Changes something behind everybody's back.</summary>
    public void Do(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    /// <summary>Takes the writer's place until it is given back: meanwhile nobody else writes.</summary>
    public IDisposable Lock()
    {
        var holder = new SqliteConnection($"Data Source={File};Pooling=False");
        holder.Open();
        using var command = holder.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return holder;
    }

    /// <summary>The tables in which a text stands, in whatever column: one that is added later is looked into as well.</summary>
    public IEnumerable<string> TablesWith(string text) =>
        from table in Query("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'", row => row.GetString(0)).Order(StringComparer.Ordinal)
        let columns = Query($"SELECT name FROM pragma_table_info('{table}')", row => row.GetString(0))
        where columns.Any(column => Value<long>(
            $"SELECT COUNT(*) FROM \"{table}\" WHERE instr(CAST(\"{column}\" AS TEXT), $p0) > 0", text) > 0)
        select table;

    /// <summary>Rows of any question; parameters are <c>$p0</c>, <c>$p1</c>, …</summary>
    public IReadOnlyList<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object[] values)
    {
        using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The questions are the tests' own.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (index, value) in values.Index()) command.Parameters.AddWithValue($"$p{index}", value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
