using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Avatars;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Features.Uploads.Receiving;

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

    [Fact]
    public async Task Pictures_are_gone_through_in_the_order_of_the_conversation_those_of_a_message_together_however_many_there_are()
    {
        var room = await Instance.Room(Ada, Bob);
        // Brought first and sent last.
        var late = await Brings("late");
        var first = await Posts(Ada, room, "", await Brings("1"), await Brings("2"));
        var other = await Posts(Ada, await Instance.Room(Ada), "", await Brings("elsewhere"));
        for (var number = 3; number < 23; number++) await Posts(Ada, room, "", await Brings($"{number}"));
        await Posts(Ada, room, "", await Brings("23"), await Brings("24"));
        var gone = await Posts(Ada, room, "", await Brings("gone"));
        await Does(Ada, chat => chat.Delete(Ada, gone.Id));
        var last = await Posts(Ada, room, "", late, await Uploads(Ada, "no picture.txt"));

        var before = await Beside(Bob, room, last.Id, isBefore: true);
        var start = await Beside(Bob, room, new MessageId(before.Before!.Value), isBefore: true);
        var after = await Beside(Bob, room, new MessageId(before.Before!.Value), isBefore: false);

        Assert.Equal(Enumerable.Range(4, 21).Select(number => $"{number}.png"), before.Items.Select(picture => picture.FileName));
        Assert.Equal(["1.png", "2.png", "3.png"], start.Items.Select(picture => picture.FileName));
        Assert.Equal((null, (long?)null), (start.Before, before.After));
        Assert.Equal((first.Id.Value, first.Sequence, "Ada", 2, 2), (start.Items[0].MessageId, start.Items[0].Sequence, start.Items[0].AuthorName, start.Items[0].Width, start.Items[0].Height));
        Assert.Equal([.. before.Items.Skip(1).Select(picture => picture.FileName), "late.png"], after.Items.Select(picture => picture.FileName));
        Assert.Null(after.After);
        Assert.NotEqual(room, other.RoomId);
        Assert.All(Plan("MessageId < 9 ORDER BY MessageId DESC LIMIT 21"), step => Assert.Contains("USING INDEX IX_files_RoomId_MessageId (RoomId=? AND MessageId<?)", step, StringComparison.Ordinal));
    }

    [Fact]
    public async Task T7_pictures_of_a_room_are_its_members()
    {
        var room = await PrivateRoom(Ada);
        var posted = await Posts(Ada, room, "", await Brings("1"));
        Assert.Equal(Refusal.NotFound, (await Instance.Try<RoomFileQueries, RoomPictures>(files => files.Pictures(Eve, room, posted.Id, isBefore: true))).Refusal);
    }

    private IReadOnlyList<string> Plan(string rest) => Database.Query(
        $"EXPLAIN QUERY PLAN SELECT DISTINCT MessageId FROM files WHERE RoomId = 1 AND Kind = 0 AND State = 0 AND DeletedAt IS NULL AND {rest}", row => row.GetString(3));

    private async Task<FileId> Brings(string name)
    {
        await using var bytes = new MemoryStream(Faces.Red);
        return (await Instance.Ask<UploadService, StoredFile>(uploads => uploads.Take(Ada, $"{name}.png", false, bytes, TestContext.Current.CancellationToken))).FileId();
    }

    private Task<RoomPictures> Beside(Actor actor, RoomId room, MessageId message, bool isBefore) =>
        Instance.Ask<RoomFileQueries, RoomPictures>(files => files.Pictures(actor, room, message, isBefore));

    private async Task<IReadOnlyList<RoomFile>> Sees(Actor actor, RoomId room, FileFilter? filter = null, FileId? before = null) =>
        (await Instance.Try<RoomFileQueries, ImmutableArray<RoomFile>>(
            files => files.Of(actor, room, filter ?? FileFilter.Everything, before))).Value;

    private async Task<Refusal?> Refused(Actor actor, RoomId room) =>
        (await Instance.Try<RoomFileQueries, ImmutableArray<RoomFile>>(
            files => files.Of(actor, room, FileFilter.Everything, null))).Refusal;
}
