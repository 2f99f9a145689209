extern alias Bench;
using Bench::LeetSocial.Bench.SuddenDeath;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Data;

/// <summary>The first start of a deployment, as processes of the published build on a database that does not exist yet.</summary>
public sealed class StartingTests : IDisposable
{
    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3)]
    public async Task T49_two_instances_that_start_at_once_both_come_up(int round)
    {
        using var first = await Instance.Of(_estate);
        using var second = await Instance.Of(_estate);

        first.StartUnwatched();
        second.StartUnwatched();
        await Task.WhenAll(first.IsAlive(), second.IsAlive());

        using var ada = new Visitor(first.Address);
        await ada.Registers($"ada{round}");
        using var bob = new Visitor(second.Address);
        await bob.Registers($"bob{round}");
        Assert.Equal([1L, 2L], _estate.Database.Query("SELECT Id FROM people ORDER BY Id", row => row.GetInt64(0)));
        Assert.Equal(1, _estate.Database.Value<long>("SELECT COUNT(*) FROM rooms WHERE Name = 'General'"));
        Assert.Empty(first.Log.Troubles);
        Assert.Empty(second.Log.Troubles);
    }

    [Theory]
    [InlineData("CREATE TABLE IF NOT EXISTS \"__EFMigrationsHistory\"")]
    [InlineData("CREATE TABLE \"messages\"")]
    [InlineData("ALTER TABLE")]
    [InlineData("PRAGMA journal_mode = WAL")]
    public async Task T49_a_start_that_is_killed_while_it_makes_the_schema_is_healed_by_the_next(string command)
    {
        using (var killed = await Instance.Of(_estate, settings: FatalMoment.BeforeCommand(command)))
        {
            killed.StartUnwatched();
            await killed.HasDied();
        }

        using var next = await Instance.Of(_estate);
        await next.Start();

        using var ada = new Visitor(next.Address);
        await ada.Registers("ada");
        Assert.Equal("wal", _estate.Database.Value<string>("PRAGMA journal_mode"));
        Assert.Equal("ok", _estate.Database.Value<string>("PRAGMA integrity_check"));
        Assert.Empty(next.Log.Troubles);
    }
}
