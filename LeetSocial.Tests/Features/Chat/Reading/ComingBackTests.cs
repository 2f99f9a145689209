using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>Somebody left a room and is in it again, and only then the circuit is told that they left.</summary>
public sealed class ComingBackTests : InstanceContext
{
    [Fact]
    public async Task An_open_room_stays_open()
    {
        var (room, left) = await BobHasComeBack();
        await Instance.Ask<Conversation, Done>(async conversation =>
        {
            await conversation.Open(Bob, room, null, live: false);
            conversation.Apply(left);
            Assert.Equal(room, conversation.View?.Room.Id);

            await In(rooms => rooms.Remove(Ada, room, Bob.Id));
            conversation.Apply(Leavings(room)[^1]);
            Assert.Null(conversation.View);
            return default(Done);
        });
    }

    [Fact]
    public async Task The_room_stays_in_the_list()
    {
        var (room, left) = await BobHasComeBack();
        await Instance.Ask<RoomListState, Done>(async list =>
        {
            await list.Load(Bob, live: false);
            list.Apply(left);
            Assert.Contains(room, list.Rooms.Keys);

            await In(rooms => rooms.Remove(Ada, room, Bob.Id));
            list.Apply(Leavings(room)[^1]);
            Assert.DoesNotContain(room, list.Rooms.Keys);
            return default(Done);
        });
    }

    private async Task<(RoomId Room, MemberLeft Left)> BobHasComeBack()
    {
        var room = await Instance.Room(Ada, Bob);
        await In(rooms => rooms.Remove(Ada, room, Bob.Id));
        await In(rooms => rooms.Join(Bob, room));
        return (room, Leavings(room).Single());
    }

    private IReadOnlyList<MemberLeft> Leavings(RoomId room) =>
        [.. Instance.Get<EventLog>().Since(room, 0, 100)!.Events.OfType<MemberLeft>()];
}
