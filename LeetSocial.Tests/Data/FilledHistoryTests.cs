extern alias Bench;

using Bench::LeetSocial.Bench.Million;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Data;

/// <summary>The years of talk that the benchmarks fill a database with are such as the product itself would have stored.</summary>
public sealed class FilledHistoryTests : InstanceContext
{
    [Fact]
    public async Task A_filled_room_opens_and_goes_on()
    {
        var room = await Instance.Room(Ada, Bob, Eve);

        var rooms = new History(new Plan(Messages: 2_000, Others: 3, InOthers: 300)).Fill(Database.File, room.Value);

        Assert.Equal(2_300, Count("messages"));
        Assert.Equal(4, rooms.Count);
        var opened = await Instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(Ada, room));
        Assert.Equal((rooms[0].LastSequence, 0), (opened.View.Sequence, opened.View.Unread.Count.Messages));
        var posted = await Instance.Posts(Bob, room, "After all these years");
        Assert.Equal(rooms[0].LastSequence + 1, posted.Sequence);
        Assert.Equal(1, (await Instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(Ada, new RoomId(room.Value)))).View.Unread.Count.Messages);
    }

    [Fact]
    public void What_is_said_there_looks_as_the_product_renders_it()
    {
        var (talk, renderer) = (new Talk(new Random(1)), new MessageRenderer());

        Assert.All(Enumerable.Range(0, 500).Select(_ => talk.Next()), saying =>
            Assert.Equal(saying.Html, renderer.Render(saying.Content, new MentionLookup([])).Html));
    }
}
