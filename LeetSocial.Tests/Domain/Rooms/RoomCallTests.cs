using LeetSocial.Domain.Rooms;

namespace LeetSocial.Tests.Domain.Rooms;

public sealed class RoomCallTests
{
    [Theory]
    [InlineData(1, false, true)]
    [InlineData(20, false, true)]
    [InlineData(21, false, false)]
    [InlineData(21, true, true)]
    [InlineData(5_000, true, true)]
    public void In_a_large_room_only_those_who_look_after_it_call_everybody(int members, bool looksAfterIt, bool isAllowed) =>
        Assert.Equal(isAllowed, RoomCall.IsAllowed(members, looksAfterIt));

    [Theory]
    [InlineData("room", true)]
    [InlineData("Room", true)]
    [InlineData("rooms", false)]
    public void It_is_one_word_in_any_case(string name, bool isIt) => Assert.Equal(isIt, RoomCall.IsMeantBy(name));
}
