using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat.Writing;

/// <summary>Who may write where, and what becomes of a message that comes twice.</summary>
public sealed class PostingTests : InstanceContext
{
    [Fact]
    public async Task Only_members_write_and_to_others_there_is_no_such_room()
    {
        var room = await PrivateRoom(Ada);

        Assert.Equal(Refusal.NotFound, (await Posts(Bob, room, "Let me in", "1")).Refusal);
        Assert.Equal(Refusal.NotFound, (await Posts(Bob, new RoomId(999_999), "Let me in", "1")).Refusal);
        Assert.Equal(Refusal.NotFound, (await Instance.Try<ChatService, Done>(chat => chat.Typing(Bob, room, true))).Refusal);
        Assert.Empty(Database.Messages(room.Value));
        Assert.DoesNotContain(Instance.Heard, signal => signal is TypingStarted);
    }

    [Fact]
    public async Task Who_was_removed_writes_no_more()
    {
        var room = await Instance.Room(Ada, Bob);
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));

        Assert.Equal(Refusal.NotFound, (await Posts(Bob, room, "Still here", "1")).Refusal);
    }

    [Fact]
    public async Task A_message_sent_many_times_at_once_and_from_two_instances_stands_once()
    {
        var room = await Instance.Room(Ada, Bob);
        var hearing = Hearing.Of(Instance, room);
        await using var there = await RealtimeInstance.On(Estate);

        var rows = await Task.WhenAll(Enumerable.Range(0, 20).Select(turn => Posts(Ada, room, $"try {turn}", "mine", turn % 2 == 0 ? Instance : there)));

        Assert.Single(rows.Select(row => row.Value.Id).Distinct());
        Assert.Single(Database.Messages(room.Value));
        Assert.InRange(hearing.Messages.Count(), 0, 1);
    }

    [Fact]
    public async Task A_repeat_under_the_same_name_finds_the_first_text()
    {
        var room = await Instance.Room(Ada, Bob);
        var first = await Posts(Ada, room, "first", "mine");
        var other = await Posts(Bob, room, "of another author", "mine");

        var repeat = await Posts(Ada, room, "second", "mine");

        Assert.Equal((first.Value.Id, first.Value.Html), (repeat.Value.Id, repeat.Value.Html));
        Assert.NotEqual(first.Value.Id, other.Value.Id);
        Assert.Equal(["first", "of another author"], Database.Messages(room.Value).Select(message => message.Content));
    }

    [Fact]
    public async Task A_text_and_its_name_have_their_lengths()
    {
        var room = await Instance.Room(Ada);

        Assert.Null((await Posts(Ada, room, new string('x', Lengths.Message), new string('n', Lengths.ClientMessageId))).Refusal);
        Assert.Equal("MessageTooLong", (await Posts(Ada, room, new string('x', Lengths.Message + 1), "1")).Refusal?.Reason);
        Assert.Equal("MessageEmpty", (await Posts(Ada, room, " \n\u200B", "1")).Refusal?.Reason);
        Assert.Equal("ClientMessageId", (await Posts(Ada, room, "x", new string('n', Lengths.ClientMessageId + 1))).Refusal?.Reason);
        Assert.Equal("ClientMessageId", (await Posts(Ada, room, "x", "")).Refusal?.Reason);
    }

    private Task<Outcome<TimelineRow>> Posts(Actor author, RoomId room, string text, string name, RealtimeInstance? at = null) =>
        (at ?? Instance).Try<ChatService, TimelineRow>(chat => chat.Post(author, new PostMessage(room, text, name)));
}
