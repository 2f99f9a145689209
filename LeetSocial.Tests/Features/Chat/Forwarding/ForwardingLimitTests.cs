using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Chat.Forwarding;

/// <summary>How fast one may pass on, by a clock that stands still.</summary>
public sealed class ForwardingLimitTests : InstanceContext
{
    private protected override TimeProvider? Clock { get; } = new FakeTimeProvider(DateTimeOffset.UtcNow);

    private protected override (string Name, string Value)[] Settings => [("Limits:MessagesPerSecond", "1"), ("Limits:MessagesBurst", "3")];

    [Fact]
    public async Task A_comment_and_what_it_stands_before_count_as_two_messages()
    {
        var lab = await Instance.Room(Ada, Bob);
        var message = (await Instance.Posts(Ada, lab, "Said")).Id;
        var garden = await Instance.Ask<RoomService, RoomId>(rooms => rooms.Create(Bob, new NewRoom("Garden", "", false, [])));

        Assert.Null((await Forwards(message, garden, "One")).Refusal);
        Assert.Equal(RefusalCode.TooMany, (await Forwards(message, garden, "Two")).Refusal?.Code);

        Assert.Equal(2, Count($"messages WHERE RoomId = {garden.Value}"));
    }

    private Task<Outcome<TimelineRow>> Forwards(MessageId message, RoomId room, string comment) =>
        Instance.Try<ChatService, TimelineRow>(chat => chat.Forward(Bob, message, room, comment, comment));
}
