using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Tests.Realtime;

/// <summary>One instance without its pages: the services below them, composed as the host does it, on a shared database.</summary>
internal sealed class RealtimeInstance : IAsyncDisposable
{
    private readonly IHost _host;
    private int _restored;

    private RealtimeInstance(Estate estate, RedisServer? redis, TimeProvider? clock, Action<IServiceCollection>? services, (string Name, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        foreach (var (name, value) in estate.Settings(redis)) builder.Configuration[name] = value;
        foreach (var limit in ActLimit.All.Select(limit => limit.Setting).Append("MessagesPerSecond")) builder.Configuration[$"Limits:{limit}"] = "0";
        foreach (var (name, value) in settings) builder.Configuration[name] = value;
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddLocalization();
        builder.AddData().AddRealtime().AddRooms().AddChat().AddPeople().AddSearch().AddPreviews().AddUploads().AddAvatars().AddCustomEmoji().AddJobs();
        builder.Services.Replace(ServiceDescriptor.Singleton<ISessionGuard, EverybodyIsSignedIn>());
        PatientWriter.Replace(builder.Services);
        services?.Invoke(builder.Services);
        _host = builder.Build();
        Relay = Get<IRoomEventRelay>();
        Signals = Get<ISignals>();
        Relay.Listen(Events.Enqueue, onRestored: () => Interlocked.Increment(ref _restored));
        Signals.SubscribeAll(Heard.Enqueue);
    }

    public IRoomEventRelay Relay { get; }

    public ISignals Signals { get; }

    /// <summary>The events that came from elsewhere.</summary>
    public ConcurrentQueue<RoomEvent> Events { get; } = new();

    /// <summary>All signals, from here and elsewhere.</summary>
    public ConcurrentQueue<Signal> Heard { get; } = new();

    /// <summary>How often it was time to catch up.</summary>
    public int Restored => Volatile.Read(ref _restored);

    public static async Task<RealtimeInstance> On(
        Estate estate, RedisServer? redis = null, TimeProvider? clock = null, Action<IServiceCollection>? services = null,
        params (string Name, string Value)[] settings)
    {
        var instance = new RealtimeInstance(estate, redis, clock, services, settings);
        await instance.Get<DatabaseInitialiser>().Run(TestContext.Current.CancellationToken);
        return instance;
    }

    public T Get<T>() where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Starts what works in the background.</summary>
    public Task Start() => _host.StartAsync(TestContext.Current.CancellationToken);

    public Task IsUp() => Eventually.Is(() => Relay.State == RelayState.Up, "the relay is up");

    /// <summary>Makes people, who may act on every instance of the estate.</summary>
    public async Task<Actor[]> People(params string[] names)
    {
        await using var db = await Get<IDbContextFactory<LeetSocialDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var accounts = names.Select(name => new Account
        {
            UserName = name,
            NormalizedUserName = name.ToUpperInvariant(),
            DisplayName = char.ToUpperInvariant(name[0]) + name[1..],
            SecurityStamp = "stamp",
        }).ToArray();
        db.AddRange(accounts);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return [.. accounts.Select(account => new Actor(new PersonId(account.Id), "stamp", account.UserName!))];
    }

    /// <summary>Does something with a service that lives as long as one call, and tells how it ended.</summary>
    public async Task<Outcome<TResult>> Try<TService, TResult>(Func<TService, Task<Outcome<TResult>>> ask)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Likewise, where nothing is refused.</summary>
    public async Task<TResult> Ask<TService, TResult>(Func<TService, Task<Outcome<TResult>>> ask)
        where TService : notnull => (await Try(ask)).Value;

    /// <summary>Services that live as long as a circuit.</summary>
    public AsyncServiceScope Circuit() => _host.Services.CreateAsyncScope();

    public Task<RoomId> Room(Actor owner, params Actor[] others) =>
        Ask<RoomService, RoomId>(rooms => rooms.Create(owner, new NewRoom("Lab", "", false, [.. others.Select(other => other.Id)])));

    public Task<TimelineRow> Posts(Actor author, RoomId room, string text) =>
        Ask<ChatService, TimelineRow>(chat => chat.Post(author, new PostMessage(room, text, Guid.NewGuid().ToString())));

    public Task Reads(Actor reader, RoomId room, long sequence) =>
        Ask<ChatService, Unread>(chat => chat.MarkRead(reader, room, sequence, 0));

    public Task Chooses(Actor actor, PresenceChoice choice, DateTimeOffset? until = null) =>
        Ask<PresenceService, Done>(presence => presence.Choose(actor, new ChosenPresence(choice, until), "", ""));

    public async ValueTask DisposeAsync()
    {
        // What works in the background comes to its end before what it works with.
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }

    private sealed class EverybodyIsSignedIn : ISessionGuard
    {
        public ValueTask<Refusal?> Check(Actor actor) => ValueTask.FromResult<Refusal?>(null);
    }
}
