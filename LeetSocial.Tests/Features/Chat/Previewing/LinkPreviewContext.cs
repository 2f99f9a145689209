using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Previews;
using LeetSocial.Tests.Realtime;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Previews.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Tests.Features.Chat.Previewing;

/// <summary>An instance that looks at links, and a stranger's server on this machine that it may reach.</summary>
public abstract class LinkPreviewContext : IAsyncLifetime
{
    private readonly Estate _estate = new();

    private protected RunningTime Time { get; } = new();

    private protected StrangersServer Site { get; private set; } = null!;

    private protected RealtimeInstance Instance { get; private set; } = null!;

    private protected Actor Ada { get; private set; } = null!;

    private protected Actor Bob { get; private set; } = null!;

    private protected RoomId Room { get; private set; }

    private protected Database Database => _estate.Database;

    private protected virtual (string, string)[] Settings => [("LinkPreviews:Enabled", "true")];

    public async ValueTask InitializeAsync()
    {
        Site = new StrangersServer((asked, wire, cancellation) => StrangersServer.Send(wire, Answer(asked.Split(' ')[1]), default, cancellation));
        Instance = await RealtimeInstance.On(_estate, clock: Time, services: Guarded, settings: Settings);
        if (await Instance.People("ada", "bob") is [var ada, var bob]) (Ada, Bob) = (ada, bob);
        Room = await Instance.Room(Ada, Bob);
        await Instance.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Instance.DisposeAsync();
        await Site.DisposeAsync();
        _estate.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Every path is a page of that title, but for those that begin with <c>/none</c>.</summary>
    private protected virtual string Answer(string path) => path.StartsWith("/none", StringComparison.Ordinal)
        ? "HTTP/1.1 404 Not Found\r\n\r\n"
        : $"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Page of {path}</title><meta name=description content='About {path}'>";

    /// <summary>Each on a host of its own, for one host is asked but once a second.</summary>
    private protected string Link(string path) => $"http://{path}.example:{Site.Port}/{path}";

    private protected async Task<MessageId> Posts(string text) => (await Instance.Posts(Ada, Room, text)).Id;

    private protected async Task Does(Actor actor, Func<ChatService, Task<Outcome<Done>>> act) => Assert.Null((await Instance.Try(act)).Refusal);

    private protected string[] Titles(MessageId message) => [.. Row(message).Previews.Select(preview => preview.Title)];

    private protected TimelineRow Row(MessageId message) =>
        Instance.Get<EventLog>().After(Room, 0, 500).OfType<RowEvent>().Last(change => change.Row.Id == message).Row;

    /// <summary>As after a restart with other settings.</summary>
    private protected async Task StartsAnew(params (string, string)[] settings)
    {
        await Instance.DisposeAsync();
        Instance = await RealtimeInstance.On(_estate, clock: Time, services: Guarded, settings: settings);
        await Instance.Start();
    }

    private protected Task Shows(MessageId message, params string[] titles) =>
        Eventually.Is(() => Titles(message).SequenceEqual(titles), $"previews are {string.Join(", ", titles)}");

    private protected long Count(string what) => Database.Value<long>("SELECT COUNT(*) FROM " + what);

    private protected Task NothingIsLeftToDo() => Eventually.Is(() => Count("jobs WHERE Kind = 'FetchPreview'") == 0, "no page is to be read");

    private void Guarded(IServiceCollection services) => services
        .Replace(ServiceDescriptor.Singleton<IAddressPolicy>(new PublicAndLoopback(Site.Port)))
        .Replace(ServiceDescriptor.Singleton<INameLookup>(new StubNames("127.0.0.1")));
}
