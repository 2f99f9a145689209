using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>The real host, whose clock is moved, with Ada and Bob in a room of hers.</summary>
public abstract class LaterContext : IAsyncLifetime
{
    private protected const string Jobs = "jobs WHERE Kind = 'SendScheduled'";
    private protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private InProcessHost _host = null!;

    private protected Estate Estate { get; } = new();

    private protected RunningTime Time { get; } = new();

    private protected Actor Ada { get; private set; } = null!;

    private protected Actor Bob { get; private set; } = null!;

    private protected RoomId Lab { get; private set; }

    private protected Database Database => Estate.Database;

    private protected InProcessHost Site => _host;

    private protected IReadOnlyList<string> Said => [.. Database.Messages(Lab.Value).Select(message => message.Content)];

    public async ValueTask InitializeAsync()
    {
        _host = Another();
        Ada = await In<ICreateAccounts, Actor>(accounts => accounts.Create("ada", "Ada", "ada@example.org", "long enough"));
        Bob = await In<ICreateAccounts, Actor>(accounts => accounts.Create("bob", "Bob", "bob@example.org", "long enough"));
        Lab = await In<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom("Lab", "", true, [Bob.Id])));
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Estate.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected virtual (string Name, string Value)[] Settings => [];

    private protected InProcessHost Another() => new(
        Estate, time: Time, settings: [("Limits:MessagesPerSecond", "0"), ("Limits:DraftsPerSecond", "0"), ("Limits:PagesPerSecond", "0"), .. Settings]);

    private protected async Task Restarts()
    {
        await _host.DisposeAsync();
        _host = Another();
    }

    private protected async Task<Outcome<T>> Try<TService, T>(Func<TService, Task<Outcome<T>>> ask)
        where TService : notnull
    {
        await using var scope = _host.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    private protected async Task<T> In<TService, T>(Func<TService, Task<Outcome<T>>> ask)
        where TService : notnull => (await Try(ask)).Value;

    private protected async Task<Refusal?> Refused(Func<LaterService, Task<Outcome<Done>>> ask) => (await Try(ask)).Refusal;

    private protected Task<Refusal?> Schedules(string text, TimeSpan ahead, Actor? who = null) => Schedules(Planned(text), ahead, who);

    private protected Task<Refusal?> Schedules(NewScheduledMessage message, TimeSpan ahead, Actor? who = null) =>
        Refused(later => later.Schedule(who ?? Ada, message, Time.GetUtcNow() + ahead));

    private protected NewScheduledMessage Planned(string text) => new(Lab, text, $"scheduled-{Guid.NewGuid():N}");

    private protected Task<IReadOnlyList<ScheduledMessage>> Scheduled(Actor who) =>
        In<LaterQueries, IReadOnlyList<ScheduledMessage>>(later => later.Scheduled(who));

    private protected async Task<MessageId> Posts(Actor who, string text) =>
        (await In<ChatService, TimelineRow>(chat => chat.Post(who, new PostMessage(Lab, text, $"{Guid.NewGuid()}")))).Id;

    private protected long Left(string what) => Database.Value<long>("SELECT COUNT(*) FROM " + what);
}
