using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;

namespace LeetSocial.Tests.Features.Uploads.Browsing;

/// <summary>A list of files that is looked at while the room goes on.</summary>
public sealed class ShownFilesTests : FilesContext
{
    [Theory]
    [InlineData("all")]
    [InlineData("documents")]
    [InlineData("code")]
    public async Task T8_an_old_list_and_the_news_since_are_a_fresh_one(string show)
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "old.txt"));
        var doomed = await Posts(Bob, room, "", await Uploads(Bob, "doomed.txt"), await Uploads(Bob, "doomed.py", "print(1)"));
        var before = await Read(room, show);

        await Posts(Ada, room, "", await Uploads(Ada, "new.py", "print(2)"), await Uploads(Ada, "new.txt"));
        await Posts(Ada, room, "Nothing in it");
        await Does(Bob, chat => chat.Delete(Bob, doomed.Id));

        var news = Instance.Get<EventLog>().After(room, 0, 100);
        var after = news.Concat(news).Aggregate(before, (shown, change) => shown.Apply(change));
        Assert.Equal(Lines(await Read(room, show)), Lines(after));
        Assert.NotEmpty(Lines(after));
    }

    [Fact]
    public async Task What_concerns_another_room_or_no_file_changes_nothing()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await Instance.Room(Ada, Bob));
        await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        await Posts(Ada, other, "", await Uploads(Ada, "b.txt"));
        await Posts(Ada, room, "Just words");
        var shown = await Read(room, "all");

        Assert.All(
            Instance.Get<EventLog>().After(other, 0, 100).Concat(Instance.Get<EventLog>().After(room, 0, 100)),
            change => Assert.Same(shown, shown.Apply(change)));
    }

    [Fact]
    public async Task Who_is_renamed_is_renamed_here()
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        await Posts(Bob, room, "", await Uploads(Bob, "b.txt"));

        var shown = (await Read(room, "all")).Apply(new PersonRenamed(room, 99, DateTimeOffset.UnixEpoch, Bob.Id, "Robert"));

        Assert.Equal(["Robert", "Ada"], shown.Files.Select(file => file.AuthorName));
    }

    private static string[] Lines(ShownFiles shown) => [.. shown.Files.Select(file => $"{file.Id} {file.Name} {file.AuthorName} {file.Place} {file.PostedAt:O}")];

    private async Task<ShownFiles> Read(RoomId room, string show)
    {
        var filter = FileFilter.Named(show);
        var files = await Instance.Try<RoomFileQueries, ImmutableArray<RoomFile>>(files => files.Of(Ada, room, filter, null));
        return new ShownFiles(room, filter, files.Value, IsComplete: true);
    }
}
