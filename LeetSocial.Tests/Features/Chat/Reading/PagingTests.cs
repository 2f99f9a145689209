using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>Pages of a conversation in both directions, up to where there is nothing more.</summary>
public sealed class PagingTests : InstanceContext
{
    private const int Size = ChatQueries.PageSize;

    [Theory]
    [InlineData(2 * Size)]
    [InlineData((2 * Size) + 1)]
    [InlineData(Size - 1)]
    [InlineData(0)]
    public async Task Backwards_from_the_end_every_message_comes_once(int count)
    {
        var (room, all) = await RoomWith(count);

        var opened = (await Open(Ada, room)).View.Timeline;
        var rows = opened.Rows.ToList();
        var isLast = opened.ReachesStart;
        while (!isLast)
        {
            var page = (await Older(Ada, room, rows[0].Sequence)).Value;
            rows.InsertRange(0, page.Rows);
            isLast = page.IsLast;
        }

        Assert.True(opened.ReachesEnd);
        Assert.Equal(all, rows.Select(row => row.Sequence));
    }

    [Theory]
    [InlineData(2 * Size)]
    [InlineData((2 * Size) + 1)]
    [InlineData(1)]
    public async Task Forwards_from_the_beginning_every_message_comes_once(int count)
    {
        var (room, all) = await RoomWith(count);
        var rows = new List<TimelineRow>();
        for (var isLast = false; !isLast;)
        {
            var page = (await Newer(Ada, room, rows is [.., var last] ? last.Sequence : 0)).Value;
            rows.AddRange(page.Rows);
            isLast = page.IsLast;
            Assert.Equal(all[^1], page.AsOf);
        }

        Assert.Equal(all, rows.Select(row => row.Sequence));
    }

    [Fact]
    public async Task Beyond_both_ends_there_is_an_empty_last_page()
    {
        var (room, all) = await RoomWith(3);

        foreach (var page in new[] { await Older(Ada, room, all[0]), await Older(Ada, room, long.MinValue), await Newer(Ada, room, all[^1]), await Newer(Ada, room, long.MaxValue) })
        {
            Assert.Empty(page.Value.Rows);
            Assert.True(page.Value.IsLast);
        }
    }

    [Fact]
    public async Task Around_a_message_there_are_pages_on_both_sides_of_it()
    {
        var (room, all) = await RoomWith(3 * Size);

        var opened = await Open(Ada, room, around: all[Size]);

        Assert.Equal((all[Size], true), (opened.Landing, opened.IsPermalink));
        Assert.Equal((false, false), (opened.View.Timeline.ReachesStart, opened.View.Timeline.ReachesEnd));
        Assert.Equal(all.Skip(Size - 25).Take(25 + Size), opened.View.Timeline.Rows.Select(row => row.Sequence));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999_999)]
    [InlineData(long.MaxValue)]
    public async Task A_place_where_no_message_is_counts_as_none(long place)
    {
        var (room, _) = await RoomWith(3);

        Assert.False((await Open(Ada, room, around: place)).IsPermalink);
    }

    [Fact]
    public async Task A_room_opens_at_the_first_message_that_waits()
    {
        var (room, all) = await RoomWith(Size, Bob);
        await Instance.Reads(Bob, room, all[9]);

        var opened = await Open(Bob, room);

        Assert.Equal((all[10], all[10]), (opened.Landing, opened.Divider));
    }

    [Fact]
    public async Task A_moment_is_found_among_many_messages()
    {
        var (room, all) = await RoomWith(2 * Size);
        var rows = (await Newer(Ada, room, 0)).Value.Rows;

        foreach (var row in new[] { rows[0], rows[17], rows[^1] })
        {
            var place = await Instance.Ask<ChatQueries, long>(chat => chat.PlaceOf(Ada, room, row.PostedAt));
            Assert.Equal(rows.First(each => each.PostedAt >= row.PostedAt).Sequence, rows.First(each => each.Sequence >= place).Sequence);
        }
        Assert.True(await Instance.Ask<ChatQueries, long>(chat => chat.PlaceOf(Ada, room, DateTimeOffset.UnixEpoch)) <= all[0]);
        Assert.True(await Instance.Ask<ChatQueries, long>(chat => chat.PlaceOf(Ada, room, DateTimeOffset.MaxValue)) >= all[^1]);
    }

    [Fact]
    public async Task Whoever_is_not_in_the_room_reads_nothing_of_it()
    {
        var room = await PrivateRoom(Ada);
        await Instance.Posts(Ada, room, "Secret");

        Assert.Equal(Refusal.NotFound, (await Instance.Try<ChatQueries, OpenedRoom>(chat => chat.Open(Bob, room))).Refusal);
        Assert.Equal(Refusal.NotFound, (await Older(Bob, room, long.MaxValue)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Newer(Bob, room, 0)).Refusal);
        Assert.Equal(Refusal.NotFound, (await Instance.Try<ChatQueries, Unread>(chat => chat.Unread(Bob, room))).Refusal);
    }

    private async Task<(RoomId Room, IReadOnlyList<long> Sequences)> RoomWith(int messages, params Actor[] others)
    {
        var room = await Instance.Room(Ada, others);
        var rows = await Task.WhenAll(Enumerable.Range(0, messages).Select(number => Instance.Posts(Ada, room, $"{number}")));
        return (room, [.. rows.Select(row => row.Sequence).Order()]);
    }

    private Task<OpenedRoom> Open(Actor reader, RoomId room, long? around = null) =>
        Instance.Ask<ChatQueries, OpenedRoom>(chat => chat.Open(reader, room, around));

    private Task<Outcome<ChatQueries.Page>> Older(Actor reader, RoomId room, long before) =>
        Instance.Try<ChatQueries, ChatQueries.Page>(chat => chat.Older(reader, room, before));

    private Task<Outcome<ChatQueries.Page>> Newer(Actor reader, RoomId room, long after) =>
        Instance.Try<ChatQueries, ChatQueries.Page>(chat => chat.Newer(reader, room, after));
}
