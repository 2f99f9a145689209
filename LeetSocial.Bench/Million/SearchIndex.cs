using Microsoft.Data.Sqlite;

namespace LeetSocial.Bench.Million;

/// <summary>An instance that starts on a filled database builds its search index first, and would be measured at that.</summary>
internal static class SearchIndex
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public static async Task IsBuilt(string database)
    {
        Log.Line("waiting until the instance has built its search index");
        using var patience = new CancellationTokenSource(Patience);
        using var pace = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (!patience.IsCancellationRequested)
        {
            if (Done(database))
            {
                return;
            }

            await pace.WaitForNextTickAsync(CancellationToken.None);
        }

        throw new BenchException("The search index was not built in time.");
    }

    private static bool Done(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT Version > 0 AND Untouched <= 1 AND EventId = (SELECT COALESCE(MAX(Id), 0) FROM room_events) FROM search_state";
        return command.ExecuteScalar() is 1L;
    }
}
