using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Uploads.Browsing;

/// <summary>What one circuit sees of a room's files.</summary>
public sealed class RoomFilesViewTests : FilesContext
{
    [Fact]
    public async Task Only_news_of_files_comes_in_and_it_is_seen_at_once()
    {
        var room = await Instance.Room(Ada, Bob);
        await using var circuit = Instance.Circuit();
        var (view, inbox) = (circuit.ServiceProvider.GetRequiredService<RoomFilesView>(), circuit.ServiceProvider.GetRequiredService<CircuitInbox>());
        Assert.Null(await view.Open(Ada, room, FileFilter.Everything, live: true));
        Assert.Empty(view.Files!);

        await Posts(Bob, room, "Just words");
        await Posts(Bob, room, "", await Uploads(Bob, "a.txt"));
        Assert.True(inbox.Take(out var news));

        Assert.Single(news);
        Assert.True(view.Apply(news[0]));
        Assert.Equal("a.txt", view.Files!.Single().Name);
        Assert.False(view.Apply(news[0]));
    }

    [Fact]
    public async Task T24_who_is_no_longer_in_the_room_sees_and_hears_no_more_of_it()
    {
        var room = await PrivateRoom(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        await using var circuit = Instance.Circuit();
        var (view, inbox) = (circuit.ServiceProvider.GetRequiredService<RoomFilesView>(), circuit.ServiceProvider.GetRequiredService<CircuitInbox>());
        await view.Open(Bob, room, FileFilter.Everything, live: true);

        await Instance.Ask<RoomService, RoomId>(rooms => rooms.Leave(Bob, room));
        inbox.Take(out var news);
        Assert.True(view.Apply(Assert.Single(news)));
        await Posts(Ada, room, "", await Uploads(Ada, "secret.txt"));

        Assert.Null(view.Files);
        inbox.Take(out news);
        Assert.Empty(news);
        Assert.Equal(Refusal.NotFound, await view.Open(Bob, room, FileFilter.Everything, live: true));
        Assert.Null(view.Files);
    }
}
