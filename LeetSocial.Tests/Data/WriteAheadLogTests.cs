using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Data;

public sealed class WriteAheadLogTests
{
    /// <summary>Every one some 20 KB in the log: its text, its HTML, and the index.</summary>
    private const int Many = 1_500;

    [Fact]
    public async Task T44_a_long_reader_makes_the_log_grow_by_what_is_written_and_it_shrinks_when_the_reader_is_gone()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, settings: ("Limits:MessagesPerSecond", "0"));
        await using var scope = site.Services.CreateAsyncScope();
        var chat = scope.ServiceProvider.GetRequiredService<ChatService>();
        var ada = (await scope.ServiceProvider.GetRequiredService<ICreateAccounts>().Create("ada", "Ada", "ada@example.org", "long enough")).Value;
        var room = (await scope.ServiceProvider.GetRequiredService<RoomService>().Create(ada, new NewRoom("Lab", "", false, []))).Value;
        var log = new FileInfo(estate.Database.File + "-wal");

        await using (await Reading(estate))
        {
            // Few at a time, so that none of them waits for its turn as long as a write may.
            foreach (var some in Enumerable.Range(0, Many).Chunk(50))
            {
                await Task.WhenAll(some.Select(number => Says($"{number} {new string('x', 7_900)}")));
            }

            log.Refresh();
            Assert.True(log.Length > SqliteFile.LogLimit, $"The reader held up nothing: {log.Length} bytes.");
        }

        await Eventually.Is(
            async () =>
            {
                await Says("Goes on");
                log.Refresh();
                return log.Length <= SqliteFile.LogLimit;
            },
            "the log is small again");

        async Task Says(string text) => Assert.Null((await chat.Post(ada, new PostMessage(room, text, Guid.NewGuid().ToString()))).Refusal);
    }

    private static async Task<IAsyncDisposable> Reading(Estate estate)
    {
        var reader = new SqliteConnection($"Data Source={estate.Database.File};Mode=ReadOnly;Pooling=False");
        await reader.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = reader.CreateCommand();
        command.CommandText = "BEGIN; SELECT COUNT(*) FROM messages";
        await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        return reader;
    }
}
