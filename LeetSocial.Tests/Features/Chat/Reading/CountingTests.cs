using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>What counts as unread, as the database counts it.</summary>
public sealed class CountingTests : InstanceContext
{
    [Fact]
    public async Task What_was_said_before_somebody_came_is_not_unread()
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, "Old news");
        await In(rooms => rooms.Join(Bob, room));
        Assert.Equal(0, (await Unread(Bob, room)).Count.Messages);

        await Instance.Posts(Ada, room, "News");
        Assert.Equal(1, (await Unread(Bob, room)).Count.Messages);
    }

    [Fact]
    public async Task Ones_own_words_are_never_unread()
    {
        var room = await Instance.Room(Ada, Bob);
        await Instance.Posts(Bob, room, "Mine, and I am @bob");

        Assert.Equal(default, (await Unread(Bob, room)).Count);
        Assert.Equal(1, (await Unread(Ada, room)).Count.Messages);
    }

    [Fact]
    public async Task Coming_and_going_is_not_unread_and_mentions_are_counted_apart()
    {
        var room = await Instance.Room(Ada, Bob);
        await In(rooms => rooms.Join(Eve, room));
        await Instance.Posts(Eve, room, "for @bob and @ada");
        await In(rooms => rooms.Leave(Eve, room));
        await Instance.Posts(Ada, room, "for nobody");

        Assert.Equal(new UnreadCount(2, 1), (await Unread(Bob, room)).Count);
    }

    [Fact]
    public async Task What_was_deleted_or_written_by_the_product_is_not_unread()
    {
        var room = await Instance.Room(Ada, Bob);
        var (deleted, said) = (await Instance.Posts(Ada, room, "Oh no"), await Instance.Posts(Ada, room, "Ada changed the topic"));
        await Instance.Posts(Ada, room, "Stays");

        await Writes("UPDATE messages SET DeletedAt = 1 WHERE Id = $0", deleted.Id.Value);
        await Writes("UPDATE messages SET Type = $1 WHERE Id = $0", said.Id.Value, (int)MessageType.System);

        Assert.Equal(1, (await Unread(Bob, room)).Count.Messages);
    }

    [Fact]
    public async Task Reading_moves_forward_only_and_not_beyond_the_end()
    {
        var room = await Instance.Room(Ada, Bob);
        var (first, last) = (await Instance.Posts(Ada, room, "one"), await Instance.Posts(Ada, room, "two"));

        Assert.Equal(1, (await Read(Bob, room, first.Sequence)).Value.Count.Messages);
        Assert.Equal(last.Sequence, (await Read(Bob, room, long.MaxValue)).Value.Cursor.Sequence);
        Assert.Equal(last.Sequence, (await Read(Bob, room, first.Sequence)).Value.Cursor.Sequence);
    }

    [Fact]
    public async Task A_report_under_another_version_of_the_cursor_changes_nothing()
    {
        var room = await Instance.Room(Ada, Bob);
        var row = await Instance.Posts(Ada, room, "one");
        await Writes("UPDATE memberships SET ReadVersion = 1 WHERE PersonId = $0", Bob.Id.Value);

        Assert.Equal(1, (await Read(Bob, room, row.Sequence, version: 0)).Value.Count.Messages);
        Assert.Equal(0, (await Read(Bob, room, row.Sequence, version: 1)).Value.Count.Messages);
    }

    [Fact]
    public async Task What_was_marked_unread_is_counted_as_it_stands_after_edits_and_deletions()
    {
        var room = await Instance.Room(Ada, Bob);
        var rows = new List<TimelineRow>();
        foreach (var text in (string[])["one", "two", "three, @bob", "four"]) rows.Add(await Instance.Posts(Ada, room, text));
        await Instance.Posts(Bob, room, "mine");
        await Read(Bob, room, long.MaxValue);

        Assert.Equal(new UnreadCount(3, 1), (await MarkUnread(Bob, room, rows[1].Sequence)).Count);
        await Instance.Ask<ChatService, Done>(chat => chat.Edit(Ada, rows[3].Id, "four, better"));
        Assert.Equal(new UnreadCount(3, 1), (await Unread(Bob, room)).Count);
        await Instance.Ask<ChatService, Done>(chat => chat.Delete(Ada, rows[2].Id));
        Assert.Equal(new UnreadCount(2, 0), (await Unread(Bob, room)).Count);
        await Instance.Ask<ChatService, Done>(chat => chat.Delete(Ada, rows[0].Id));
        Assert.Equal(new UnreadCount(2, 0), (await Unread(Bob, room)).Count);

        Assert.Equal(2, (await Read(Bob, room, long.MaxValue, version: 0)).Value.Count.Messages);
        Assert.Equal(0, (await Read(Bob, room, long.MaxValue, version: 1)).Value.Count.Messages);
        Assert.Equal(new UnreadCount(1, 0), (await MarkUnread(Bob, room, rows[2].Sequence)).Count);
    }

    [Fact]
    public async Task Archiving_reads_nothing_and_what_waits_in_an_archived_room_can_be_read_marked_and_deleted()
    {
        var room = await Instance.Room(Ada, Bob);
        var (first, second) = (await Instance.Posts(Ada, room, "one, @bob"), await Instance.Posts(Ada, room, "two"));
        await In(rooms => rooms.Archive(Ada, room));
        Assert.Equal(new UnreadCount(2, 1), (await Unread(Bob, room)).Count);

        Assert.Equal(default, (await Read(Bob, room, second.Sequence)).Value.Count);
        Assert.Equal(new UnreadCount(2, 1), (await MarkUnread(Bob, room, first.Sequence)).Count);
        await Instance.Ask<ChatService, Done>(chat => chat.Delete(Ada, first.Id));
        Assert.Equal(new UnreadCount(1, 0), (await Unread(Bob, room)).Count);

        await In(rooms => rooms.Unarchive(Ada, room));
        await Instance.Posts(Ada, room, "three");
        Assert.Equal(new UnreadCount(2, 0), (await Unread(Bob, room)).Count);
        Assert.Equal(
            new UnreadCount(2, 0), (await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room))).Unread.Count);
    }

    [Fact]
    public async Task Who_was_removed_reads_nothing_and_comes_back_with_nothing_unread()
    {
        var room = await Instance.Room(Ada, Bob);
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));
        var row = await Instance.Posts(Ada, room, "Meanwhile, @bob");
        Assert.Equal(Refusal.NotFound, (await Read(Bob, room, row.Sequence)).Refusal);

        await In(rooms => rooms.Join(Bob, room));
        Assert.Equal(default, (await Unread(Bob, room)).Count);
    }

    private Task<Unread> Unread(Actor reader, RoomId room) => Instance.Ask<ChatQueries, Unread>(chat => chat.Unread(reader, room));

    private Task<Unread> MarkUnread(Actor reader, RoomId room, long sequence) =>
        Instance.Ask<ChatService, Unread>(chat => chat.MarkUnread(reader, room, sequence));

    private Task<Outcome<Unread>> Read(Actor reader, RoomId room, long sequence, int version = 0) =>
        Instance.Try<ChatService, Unread>(chat => chat.MarkRead(reader, room, sequence, version));
}
