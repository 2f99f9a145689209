using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Realtime.Redis;

/// <summary>Two instances of one estate that hear each other through a Redis of their own, which may be killed.</summary>
public abstract class TwoInstancesContext : IAsyncLifetime
{
    private protected Estate Estate { get; } = new();

    private protected RedisServer Redis { get; private set; } = null!;

    private protected RealtimeInstance Here { get; private set; } = null!;

    private protected RealtimeInstance There { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Redis = await RedisServer.Running();
        Here = await RealtimeInstance.On(Estate, Redis);
        There = await RealtimeInstance.On(Estate, Redis);
        await Here.IsUp();
        await There.IsUp();
    }

    public async ValueTask DisposeAsync()
    {
        await Here.DisposeAsync();
        await There.DisposeAsync();
        Redis.Dispose();
        Estate.Dispose();
        GC.SuppressFinalize(this);
    }
}
