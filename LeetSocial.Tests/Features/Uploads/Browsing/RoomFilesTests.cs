using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;

namespace LeetSocial.Tests.Features.Uploads.Browsing;

/// <summary>All files of a room, for those who are in it.</summary>
public sealed class RoomFilesTests : FilesContext
{
    [Fact]
    public async Task The_latest_stand_first_with_who_posted_them_and_where()
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "First", await Uploads(Ada, "a.txt"));
        var last = await Posts(Bob, room, "", await Uploads(Bob, "b.txt"), await Uploads(Bob, "c.txt"));
        await Uploads(Ada, "unposted.txt");

        var files = await Sees(Ada, room);

        Assert.Equal(["c.txt", "b.txt", "a.txt"], files.Select(file => file.Name));
        Assert.Equal(("Bob", $"messages/{room.Value}/{last.Sequence}"), (files[0].AuthorName, files[0].Place));
    }

    [Theory]
    [InlineData("all", "run.py notes.txt")]
    [InlineData("documents", "notes.txt")]
    [InlineData("code", "run.py")]
    [InlineData("images", "")]
    [InlineData("whatever", "run.py notes.txt")]
    public async Task One_looks_at_one_kind_or_at_all(string show, string names)
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "notes.txt"));
        await Posts(Ada, room, "", await Uploads(Ada, "run.py", "print(1)"));

        Assert.Equal(names, string.Join(' ', (await Sees(Bob, room, FileFilter.Named(show))).Select(file => file.Name)));
    }

    [Fact]
    public async Task A_further_page_goes_on_where_the_last_one_ended()
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "a.txt"), await Uploads(Ada, "b.py", "print(1)"), await Uploads(Ada, "c.txt"));
        var first = await Sees(Ada, room);

        Assert.Equal(["b.py", "a.txt"], (await Sees(Ada, room, before: first[0].Id)).Select(file => file.Name));
    }

    [Fact]
    public async Task T7_to_who_is_not_in_the_room_or_no_longer_there_is_no_such_room()
    {
        var room = await PrivateRoom(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        Assert.Equal(Refusal.NotFound, await Refused(Eve, room));
        Assert.Equal(Refusal.NotFound, await Refused(Eve, new RoomId(999)));

        Assert.Single(await Sees(Bob, room));
        await Instance.Ask<RoomService, RoomId>(rooms => rooms.Leave(Bob, room));
        Assert.Equal(Refusal.NotFound, await Refused(Bob, room));
    }

    [Fact]
    public async Task T8_what_was_deleted_with_its_message_is_not_listed()
    {
        var room = await Instance.Room(Ada, Bob);
        var message = await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        await Does(Ada, chat => chat.Delete(Ada, message.Id));

        Assert.Empty(await Sees(Bob, room));
    }

    private async Task<IReadOnlyList<RoomFile>> Sees(Actor actor, RoomId room, FileFilter? filter = null, FileId? before = null) =>
        (await Instance.Try<RoomFileQueries, ImmutableArray<RoomFile>>(
            files => files.Of(actor, room, filter ?? FileFilter.Everything, before))).Value;

    private async Task<Refusal?> Refused(Actor actor, RoomId room) =>
        (await Instance.Try<RoomFileQueries, ImmutableArray<RoomFile>>(
            files => files.Of(actor, room, FileFilter.Everything, null))).Refusal;
}
