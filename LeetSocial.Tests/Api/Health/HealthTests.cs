using System.Net;
using System.Text.Json;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Api.Health;

public sealed class HealthTests : IDisposable
{
    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task A_process_that_lives_says_so()
    {
        await using var host = new InProcessHost(_estate);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Health_names_each_part()
    {
        await using var host = new InProcessHost(_estate);
        await Becomes(host, HttpStatusCode.OK, "healthy; database=healthy redis=none storage=healthy");
    }

    [Fact]
    public async Task T41_Without_the_Redis_it_was_told_of_it_is_degraded_and_serves()
    {
        using var redis = await RedisServer.Running();
        await using var host = new InProcessHost(_estate, redis);
        await Becomes(host, HttpStatusCode.OK, "healthy; database=healthy redis=healthy storage=healthy");

        redis.Freeze();
        await Becomes(host, HttpStatusCode.OK, "degraded; database=healthy redis=degraded storage=healthy");
        redis.Thaw();
        await Becomes(host, HttpStatusCode.OK, "healthy; database=healthy redis=healthy storage=healthy");
        redis.Kill();
        await Becomes(host, HttpStatusCode.OK, "degraded; database=healthy redis=degraded storage=healthy");
    }

    [Fact]
    public async Task Storage_that_cannot_be_written_to_takes_the_instance_out()
    {
        await File.WriteAllTextAsync(_estate.UploadsFolder, "not a folder", TestContext.Current.CancellationToken);
        await using var host = new InProcessHost(_estate);
        await Becomes(host, HttpStatusCode.ServiceUnavailable, "unhealthy; database=healthy redis=none storage=unhealthy");
    }

    [Fact]
    public async Task A_database_that_is_gone_takes_the_instance_out()
    {
        await using var host = new InProcessHost(_estate);
        await Health(host);
        await using (var file = File.OpenWrite(_estate.Database.File)) file.SetLength(0);
        File.Delete(_estate.Database.File + "-wal");
        await Becomes(host, HttpStatusCode.ServiceUnavailable, "unhealthy; database=unhealthy redis=none storage=healthy");
    }

    // What does not answer within two seconds counts as unwell: one look may fall into a moment in which this machine stood still.
    private static Task Becomes(InProcessHost host, HttpStatusCode code, string health) =>
        Eventually.Is(async () => await Health(host) == (code, health), health);

    private static async Task<(HttpStatusCode Code, string Health)> Health(InProcessHost host)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri("/health", UriKind.Relative), TestContext.Current.CancellationToken);
        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var parts = body.RootElement.GetProperty("parts").EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal);
        return (answer.StatusCode,
            $"{body.RootElement.GetProperty("status")}; {string.Join(' ', parts.Select(part => $"{part.Name}={part.Value}"))}");
    }
}
