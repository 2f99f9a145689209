using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Writing;

namespace LeetSocial.Tests.Data;

/// <summary>Messages of one transaction share the statement that records them; nobody can tell by the log.</summary>
public sealed class AppendedMessagesTests : InstanceContext
{
    [Fact]
    public async Task Among_whatever_else_is_written_every_message_has_its_event_and_its_place()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await Instance.Room(Bob, Ada));
        // In this order what fails and what is refused comes right after messages, whose events it must not take along.
        var answers = await Together(Enumerable.Range(0, 200).Select(number => (number * 3 % 7) switch
        {
            0 => Run(Touch),
            1 => Run(Fail),
            2 => Run(Deny),
            3 => Post(Eve, room, $"not hers {number}"),
            4 => Post(Bob, other, $"elsewhere {number}"),
            5 => Post(Ada, room, $"@bob {number}"),
            _ => Post(Ada, room, $"said {number}"),
        }));

        Assert.Equal(200, answers.Length);
        Assert.Equal(29, answers.Count(refusal => refusal == Refusal.NotFound));
        Assert.Equal(28, Count($"messages WHERE RoomId = {other.Value}"));
        Assert.Equal(57, Count($"messages WHERE RoomId = {room.Value}"));
        HoldsTogether();
    }

    [Fact]
    public async Task Who_is_removed_in_the_same_transaction_is_no_member_from_there_on()
    {
        var room = await Instance.Room(Ada, Bob);
        var answers = await Together([
            Post(Bob, room, "before"),
            Run(session => session.Execute("DELETE FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, Bob.Id.Value)),
            Post(Bob, room, "after"),
        ]);

        Assert.Equal([null, null, Refusal.NotFound], answers);
        HoldsTogether();
    }

    [Fact]
    public async Task A_repeat_leaves_no_hole()
    {
        var room = await Instance.Room(Ada, Bob);
        var answers = await Together([
            Post(Ada, room, "once", "same"), Post(Ada, room, "twice", "same"), Post(Ada, room, "next"), Post(Ada, room, "thrice", "same"), Post(Bob, room, "last"),
        ]);

        Assert.All(answers, Assert.Null);
        Assert.Equal(["once", "next", "last"], Database.Messages(room.Value).Select(message => message.Content));
        HoldsTogether();
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_not_said_and_nobody_is_told_it_was()
    {
        var room = await Instance.Room(Ada, Bob);
        await Writes("CREATE TRIGGER full BEFORE INSERT ON room_events BEGIN SELECT RAISE(ABORT, 'No.'); END");
        var answers = await Together([Post(Ada, room, "lost"), Run(Touch), Post(Bob, room, "lost too")]);
        await Writes("DROP TRIGGER full");

        Assert.All(answers, refusal => Assert.Equal(Refusal.Unavailable, refusal));
        Assert.Empty(Database.Messages(room.Value));
        Assert.Null((await Together([Post(Ada, room, "goes on")]))[0]);
        HoldsTogether();
    }

    /// <summary>The log of a room has no hole, moves its head, and every message stands in it once, at its own place.</summary>
    private void HoldsTogether()
    {
        Assert.Equal(0, Count("rooms r WHERE LastSequence <> (SELECT COUNT(*) FROM room_events e WHERE e.RoomId = r.Id)"));
        Assert.Equal(0, Count("rooms r WHERE LastSequence <> (SELECT MAX(Sequence) FROM room_events e WHERE e.RoomId = r.Id)"));
        Assert.Equal(Count("messages"), Count("room_events WHERE Kind = 1"));
        Assert.Equal(0, Count(
            """
            messages m LEFT JOIN room_events e ON e.MessageId = m.Id
            WHERE e.Sequence IS NOT m.Sequence OR e.RoomId <> m.RoomId OR e.ActorId <> m.AuthorId OR e.At <> m.CreatedAt OR e.Kind <> 1
            """));
        Assert.Equal(0, Count("room_events a JOIN room_events b ON a.RoomId = b.RoomId AND a.Id < b.Id AND a.Sequence > b.Sequence"));
    }

    /// <summary>Holds the writer until all of them wait for it.</summary>
    private async Task<Refusal?[]> Together(IEnumerable<Func<Task<Refusal?>>> writes)
    {
        using var held = new ManualResetEventSlim();
        var holder = Run(_ => held.Wait(TimeSpan.FromMinutes(1)) ? 0 : 1)();
        var all = writes.Select(write => write()).ToList();
        held.Set();
        await holder;
        return await Task.WhenAll(all);
    }

    private Func<Task<Refusal?>> Post(Actor author, RoomId room, string text, string? name = null) => () => Refused(
        Instance.Get<MessageComposer>().Compose(author.Id, new PostMessage(room, text, name ?? Guid.NewGuid().ToString())).Value);

    private Func<Task<Refusal?>> Run(Func<WriteSession, Outcome<int>> apply) => () => Refused(new Write(apply));

    private async Task<Refusal?> Refused<T>(IWrite<T> write) => (await Instance.Get<WriteQueue>().Run(write)).Refusal;

    private static Outcome<int> Touch(WriteSession session) => session.Execute("UPDATE people SET DisplayName = DisplayName");

    private static Outcome<int> Fail(WriteSession session) => Touch(session).Value > 0 ? throw new InvalidOperationException("Broken.") : 0;

    private static Outcome<int> Deny(WriteSession session) => Touch(session).Value > 0 ? Refusal.Forbidden : 0;

    private sealed record Write(Func<WriteSession, Outcome<int>> Do) : IWrite<int>
    {
        public Outcome<int> Apply(WriteSession session) => Do(session);
    }
}
