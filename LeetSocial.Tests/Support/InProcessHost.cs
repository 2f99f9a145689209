using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeetSocial.Tests.Support;

/// <summary>
/// The real host on a real port inside the test run, on a database of its own: quick to start, its services at hand, its clock
/// replaceable (<see cref="RunningTime"/> for browsers, <c>FakeTimeProvider</c> where nothing may move by itself).
/// </summary>
internal sealed class InProcessHost : ISite, IAsyncDisposable
{
    private readonly Factory _factory;

    public InProcessHost(
        Estate estate, RedisServer? redis = null, TimeProvider? time = null,
        Action<IServiceCollection>? services = null, params (string Name, string Value)[] settings)
    {
        var all = estate.Settings(redis);
        foreach (var (name, value) in settings) all[name] = value;
        _factory = new Factory(all, time, services, Log);
        // Not UseKestrel(port): that changes the addresses beside the start of the host and throws when the host is the quicker one.
        _factory.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
        Address = new Uri($"http://localhost:{_factory.ClientOptions.BaseAddress.Port}");
    }

    public Uri Address { get; }

    public ProcessLog Log { get; } = new();

    public IServiceProvider Services => _factory.Services;

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _factory.DisposeAsync();

    private sealed class Factory(
        Dictionary<string, string?> settings, TimeProvider? time, Action<IServiceCollection>? services, ProcessLog log)
        : WebApplicationFactory<Program>
    {
        private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override IHost CreateHost(IHostBuilder builder) => new SelfEndingHost(base.CreateHost(builder), _gone.Task);

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            foreach (var (name, value) in settings) builder.UseSetting(name, value);
            // By a function: only what the host has made itself does it put away.
            builder.ConfigureLogging(logging => logging.ClearProviders().Services.AddSingleton<ILoggerProvider>(_ => new LogKeeper(log, _gone)));
            builder.ConfigureServices(collection =>
            {
                if (time is not null) collection.Replace(ServiceDescriptor.Singleton(time));
                PatientWriter.Replace(collection);
                services?.Invoke(collection);
            });
        }
    }
}
