using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Tests.Realtime.Support;

/// <summary>The real-time services of one instance, as the host composes them, and what arrives at its relay.</summary>
internal sealed class RealtimeInstance : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly IDisposable _listening;

    public RealtimeInstance(string? redis, Action<IHostApplicationBuilder>? compose = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Redis:ConnectionString"] = redis;
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddRelay().AddSignals();
        compose?.Invoke(builder);
        _host = builder.Build();
        Relay = Get<IRoomEventRelay>();
        Signals = Get<ISignals>();
        _listening = Relay.Listen(Events.Enqueue, onRestored: () => Interlocked.Increment(ref _restored));
        Signals.SubscribeAll(Heard.Enqueue);
    }

    private int _restored;

    public IRoomEventRelay Relay { get; }

    public ISignals Signals { get; }

    /// <summary>The events that came from elsewhere.</summary>
    public ConcurrentQueue<RoomEvent> Events { get; } = new();

    /// <summary>All signals, from here and elsewhere.</summary>
    public ConcurrentQueue<Signal> Heard { get; } = new();

    /// <summary>How often it was time to catch up.</summary>
    public int Restored => _restored;

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public Task IsUp() => Eventually.Holds(() => Relay.State == RelayState.Up);

    public async ValueTask DisposeAsync()
    {
        _listening.Dispose();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
