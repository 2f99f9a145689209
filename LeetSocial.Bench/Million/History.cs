using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>
/// Fills the database of a community with years of talk, by the schema that the published build made and past its services,
/// which would take an hour. No instance runs on it meanwhile. What the product derives by itself, such as the search index,
/// it makes at its next start.
/// </summary>
internal sealed class History(Plan plan, int seed = 20_261_125)
{
    private const int Portion = 50_000;

    /// <summary>The log forgets what is older than this; the product would too.</summary>
    private static readonly TimeSpan LogKept = TimeSpan.FromDays(29);

    private readonly Random _random = new(seed);

    /// <param name="database">The file, whose people take part.</param>
    /// <param name="main">The room that all are in, which becomes the long one.</param>
    /// <returns>The rooms, the long one first.</returns>
    public IReadOnlyList<FilledRoom> Fill(string database, long main)
    {
        var now = DateTimeOffset.UtcNow;
        using var connection = Open(database);
        var people = People(connection);
        var rooms = FilledRooms.Make(connection, main, people, plan, now);
        using var messages = new MessageInserts(connection, people, _random, now - LogKept);
        for (var n = 0; n < plan.Total; n += Portion)
        {
            connection.Run("BEGIN");
            for (var each = n; each < Math.Min(n + Portion, plan.Total); each++)
            {
                messages.Add(rooms[plan.RoomOf(each)], plan.TimeOf(each, now));
            }

            connection.Run("COMMIT");
        }

        FilledRooms.Close(connection, rooms, now);
        return rooms;
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString());
        connection.Open();
        // A copy made for a measurement need not survive a power cut.
        connection.Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -400000; PRAGMA foreign_keys = OFF;");
        return connection;
    }

    private static List<long> People(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM people ORDER BY Id";
        using var reader = command.ExecuteReader();
        var people = new List<long>();
        while (reader.Read())
        {
            people.Add(reader.GetInt64(0));
        }

        return people;
    }
}
