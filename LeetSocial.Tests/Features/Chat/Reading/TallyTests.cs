using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>Unread messages are added up from tallies, and are as many as somebody would count who looked at each.</summary>
public sealed class TallyTests : InstanceContext
{
    private const int Seed = 20_261_128;
    private const int Steps = 250;
    private readonly List<TimelineRow> _said = [];
    private RoomId _room;

    [Fact]
    public async Task Whatever_happens_the_sum_is_what_counting_each_message_gives()
    {
        var chance = new Random(Seed);
        _room = await Instance.Room(Ada, Bob, Eve);
        for (var step = 0; step < Steps; step++)
        {
            await Something(chance);
            if (step % 5 == 0)
            {
                await Holds($"seed {Seed}, step {step}");
            }
        }
        await Holds($"seed {Seed}, at the end");
        Assert.True(Count("message_tallies") > 10, "Hardly anything was tallied.");
    }

    [Fact]
    public async Task A_long_room_is_counted_without_looking_at_each_message()
    {
        const int last = (50 * MessageTallies.Block) - 1;
        _room = await Instance.Room(Ada, Bob, Eve);
        await Writes(
            """
            WITH RECURSIVE n (Sequence) AS (SELECT 1001 UNION ALL SELECT Sequence + 1 FROM n WHERE Sequence < $2)
            INSERT INTO messages (RoomId, Sequence, AuthorId, ClientMessageId, Type, Content, Html, RendererVersion, Revision, CreatedAt)
            SELECT $0, Sequence, $1, Sequence, 0, '', '', 1, 1, Sequence FROM n
            """,
            _room.Value, Ada.Id.Value, last);
        await GoOnAfter(last);
        await Instance.Posts(Bob, _room, "The last word");

        Assert.Equal(last - 1_000 + 1, (await Unread(Eve)).Count.Messages);
        Assert.Equal(1, (await Unread(Ada)).Count.Messages);
        // What is not told by tallies is walked through.
        await Writes("UPDATE message_tallies SET Messages = 0 WHERE RoomId = $0", _room.Value);
        Assert.InRange((await Unread(Eve)).Count.Messages, 1, 2 * MessageTallies.Block);
    }

    private async Task Something(Random chance)
    {
        var actor = People[chance.Next(3)];
        switch (chance.Next(10))
        {
            case < 5:
                _said.Add(await Instance.Posts(actor, _room, $"*{chance.Next()}* for @bob"));
                break;
            case 5:
                await GoOnAfter(Head() + chance.Next(3 * MessageTallies.Block));
                break;
            case 6:
                // The next event ends a stretch.
                await GoOnAfter(((Head() / MessageTallies.Block) + 1) * MessageTallies.Block - 1);
                break;
            case 7 when _said.Count > 0:
                var deleted = _said[chance.Next(_said.Count)];
                await Instance.Try<ChatService, Done>(chat => chat.Delete(Author(deleted), deleted.Id));
                break;
            case 8:
                await Instance.Try<ChatService, Unread>(chat => chat.MarkUnread(actor, _room, chance.NextInt64(Head() + 1)));
                break;
            default:
                var (upTo, version) = (chance.NextInt64(Head() + 1), (await Unread(actor)).Cursor.Version);
                await Instance.Try<ChatService, Unread>(chat => chat.MarkRead(actor, _room, upTo, version));
                break;
        }
    }

    private Actor[] People => [Ada, Bob, Eve];

    private Actor Author(TimelineRow row) => People.Single(person => person.Id == row.AuthorId);

    private long Head() => Database.Value<long>("SELECT LastSequence FROM rooms WHERE Id = $p0", _room.Value);

    /// <summary>As if so much else had happened in the room: its sequences may have holes of any size.</summary>
    private Task GoOnAfter(long sequence) => Writes("UPDATE rooms SET LastSequence = $1 WHERE Id = $0", _room.Value, sequence);

    private async Task Holds(string when)
    {
        foreach (var reader in People)
        {
            var counted = Database.Value<long>(
                """
                SELECT COUNT(*) FROM messages x JOIN memberships m ON m.RoomId = x.RoomId AND m.PersonId = $p1
                WHERE x.RoomId = $p0 AND x.Sequence > m.ReadSequence AND x.AuthorId <> $p1 AND x.DeletedAt IS NULL AND x.Type <> 5
                """,
                _room.Value, reader.Id.Value);
            Assert.True(counted == (await Unread(reader)).Count.Messages, $"{when}: {counted} counted, {(await Unread(reader)).Count.Messages} told");
            var listed = await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(reader, _room));
            Assert.Equal((int)counted, listed.Unread.Count.Messages);
        }
    }

    private Task<Unread> Unread(Actor reader) => Instance.Ask<ChatQueries, Unread>(chat => chat.Unread(reader, _room));
}
