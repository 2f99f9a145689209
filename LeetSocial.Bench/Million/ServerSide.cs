using LeetSocial.Bench.Servers;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web;
using LeetSocial.Web.Data.Sql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Bench.Million;

/// <summary>The product's services in this process, below its pages and composed as the host does it, so that one call can be timed by itself.</summary>
internal sealed class ServerSide : IAsyncDisposable
{
    private readonly IHost _host;

    public ServerSide(DataFolder data)
        : this(data.Settings.Concat(Limits.Off))
    {
    }

    /// <summary>With the settings of others, it is one more instance beside them.</summary>
    public ServerSide(IEnumerable<KeyValuePair<string, string>> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value)));
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddFeatures();
        _host = builder.Build();
    }

    /// <summary>Somebody with an account, as their sign-in would name them.</summary>
    public Actor Actor(string username) => _host.Services.GetRequiredService<ReadPool>().Read(read => read.Single(
        "SELECT Id, SecurityStamp FROM people WHERE UserName = $0",
        row => new Actor(new PersonId(row.GetInt64(0)), row.GetString(1), "bench"),
        username)) ?? throw new BenchException($"Nobody is called {username}.");

    /// <summary>One of those that live as long as the process.</summary>
    public T The<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Asks a service that lives as long as one call.</summary>
    public async Task<TResult> Ask<TService, TResult>(Func<TService, Task<Outcome<TResult>>> ask)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var answer = await ask(scope.ServiceProvider.GetRequiredService<TService>());
        return answer.IsRefused(out var refusal) ? throw new BenchException($"Refused: {refusal.Code} {refusal.Reason}.") : answer.Value;
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }
    }
}
