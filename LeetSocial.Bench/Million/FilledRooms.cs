using System.Globalization;
using LeetSocial.Web.Data;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>Rooms to fill: the one that stands there, and others with everybody in them.</summary>
internal static class FilledRooms
{
    public static IReadOnlyList<FilledRoom> Make(
        SqliteConnection connection, long main, IReadOnlyList<long> people, Plan plan, DateTimeOffset now)
    {
        var begin = plan.TimeOf(0, now).UtcTicks;
        connection.Run("BEGIN");
        using var rooms = new BulkInsert(
            connection, "rooms", "Id", "Kind", "Visibility", "Name", "Topic", "CreatedById", "OwnerId", "CreatedAt", "UpdatedAt",
            "LastSequence", "RosterSequence", "LastActivityAt", "SlowModeSeconds", "ShowsEdits");
        using var memberships = new BulkInsert(
            connection, "memberships", "RoomId", "PersonId", "Role", "JoinedAt", "ReadSequence", "ReadVersion", "FurthestSequence", "Involvement");
        var made = new List<FilledRoom> { new(main, connection.Run("SELECT LastSequence FROM rooms WHERE Id = $0", main)) };
        var like = connection.Run("SELECT Kind * 100 + Visibility FROM rooms WHERE Id = $0", main);
        for (var n = 1; n <= plan.Others; n++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Team {n:00}");
            rooms.Add(main + n, like / 100, like % 100, name, "", people[0], people[0], begin, begin, 0, 0, begin, 0, 1);
            foreach (var person in people)
            {
                memberships.Add(main + n, person, 0, begin, 0, 0, 0, 0);
            }

            made.Add(new FilledRoom(main + n, 0));
        }

        connection.Run("COMMIT");
        return made;
    }

    /// <summary>Moves the rooms' heads to their last message, and everybody's cursor with them: all has been read.</summary>
    public static void Close(SqliteConnection connection, IEnumerable<FilledRoom> rooms, DateTimeOffset now)
    {
        connection.Run("BEGIN");
        foreach (var room in rooms)
        {
            connection.Run("UPDATE rooms SET LastSequence = $1, LastActivityAt = $2 WHERE Id = $0", room.Id, room.LastSequence, now.UtcTicks);
            Tally(connection, room);
            connection.Run("UPDATE memberships SET ReadSequence = $1, FurthestSequence = $1 WHERE RoomId = $0", room.Id, room.LastSequence);
        }

        connection.Run("COMMIT");
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Tally(SqliteConnection connection, FilledRoom room)
    {
        foreach (var statement in MessageTallies.Statements)
        {
            connection.Run(statement, room.Id, 0, room.LastSequence / MessageTallies.Block * MessageTallies.Block);
        }
    }

    /// <summary>Somebody was last here when a tenth of it had been said.</summary>
    public static void Leave(string database, string username, FilledRoom room)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        connection.Run(
            "UPDATE memberships SET ReadSequence = $0, FurthestSequence = $0 WHERE RoomId = $1 AND PersonId = (SELECT Id FROM people WHERE UserName = $2)",
            room.FirstMessage + ((room.LastSequence - room.FirstMessage) / 10), room.Id, username);
    }
}
