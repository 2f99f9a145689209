using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Shell.Files;
using LeetSocial.Web.Shell.Messages;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Shell;

/// <summary>Who turns to another page while one is still being read leaves nothing behind that goes on listening.</summary>
public sealed class LeftEarlyPagesTests : PageContext
{
    private const int MostTurns = 50;

    [Fact]
    public async Task A_conversation_that_is_left_before_its_rooms_are_read_opens_none()
    {
        using var estate = new Estate();
        await using var host = await Opens(estate);
        await using var circuit = host.Services.CreateAsyncScope();
        Takes(circuit.ServiceProvider);
        var room = estate.Database.RoomNamed("General");

        Door.Shuts();
        var page = Render<MessagesPage>(set => set.Add(it => it.RoomId, room)).Instance;
        await IsLeftAndAnswered();

        await Posts(host, room);
        Assert.Null(page.Conversation.View);
        page.Inbox.Take(out var news);
        Assert.Empty(news);
    }

    [Fact]
    public async Task A_page_beside_it_that_is_left_before_its_rooms_are_read_reads_no_further()
    {
        using var estate = new Estate();
        await using var host = await Opens(estate);
        await using var circuit = host.Services.CreateAsyncScope();
        Takes(circuit.ServiceProvider);
        var room = estate.Database.RoomNamed("General");

        Door.Shuts();
        var page = Render<FilesPage>(set => set.Add(it => it.Room, room)).Instance;
        await IsLeftAndAnswered();

        await Posts(host, room);
        page.Inbox.Take(out var news);
        Assert.Empty(news);
        Assert.False(page.HasFault);
    }

    private async Task IsLeftAndAnswered()
    {
        await Eventually.Is(() => Door.Waiting > 0, "the page asks");
        await DisposeComponentsAsync();
        Door.Opens();
        await Eventually.Is(() => Door.Waiting == 0, "the page is answered");
        // It goes on in the dispatcher, from one turn to the next: all that it still does is done before the last of these.
        for (var turns = 0; turns < MostTurns; turns++) await Renderer.Dispatcher.InvokeAsync(async () => await Task.Yield());
    }

    // As it would be told to a page that listens; and whatever the page still does has its time meanwhile.
    private async Task Posts(InProcessHost host, long room)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var heard = new List<object>();
        using var listens = host.Get<RoomEventFanout>().Subscribe(new RoomId(room), new Listener(heard));
        await scope.ServiceProvider.GetRequiredService<ChatService>().Post(Ada, new PostMessage(new RoomId(room), "Who hears?", "who-hears"));
        await Eventually.Is(() => heard.Count > 0, "it is told");
    }

    private sealed class Listener(List<object> heard) : IListen
    {
        public void Hear(object news) => heard.Add(news);
    }
}
