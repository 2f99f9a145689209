using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat.Writing;

/// <summary>What a text will look like, told before it is posted.</summary>
public sealed class PreviewingTests : InstanceContext
{
    [Theory]
    [InlineData("**Bold** for @bob and @nobody", null)]
    [InlineData("if (a[0] > 1) { **not bold** }", "csharp")]
    [InlineData("plain `code`", "")]
    public async Task It_is_what_the_message_will_be(string text, string? language)
    {
        var room = await Instance.Room(Ada, Bob);

        var preview = await Preview(Ada, room, text, language);
        var posted = await Instance.Try<ChatService, TimelineRow>(chat =>
            chat.Post(Ada, new PostMessage(room, text, "1") { CodeLanguage = language }));

        Assert.Equal(posted.Value.Html, preview.Value);
    }

    [Fact]
    public async Task It_writes_nothing_down_and_tells_nobody()
    {
        var room = await Instance.Room(Ada, Bob);
        var hearing = Hearing.Of(Instance, room);

        Assert.Null((await Preview(Ada, room, "Between me and the server")).Refusal);

        Assert.Empty(Database.Messages(room.Value));
        Assert.Empty(hearing.Messages);
    }

    [Fact]
    public async Task Who_is_in_a_room_is_not_told_to_others_by_their_mentions()
    {
        var room = await PrivateRoom(Ada);

        Assert.Equal(Refusal.NotFound, (await Preview(Bob, room, "@ada")).Refusal);
    }

    [Theory]
    [InlineData("", null, "MessageEmpty")]
    [InlineData("x", "<script>", "CodeLanguage")]
    public async Task What_could_not_be_posted_has_none(string text, string? language, string reason)
    {
        var room = await Instance.Room(Ada);

        Assert.Equal(reason, (await Preview(Ada, room, text, language)).Refusal!.Reason);
        Assert.Equal("MessageTooLong", (await Preview(Ada, room, new string('a', Lengths.Message + 1))).Refusal!.Reason);
    }

    private Task<Outcome<string>> Preview(Actor actor, RoomId room, string text, string? language = null) =>
        Instance.Try<ChatService, string>(chat => chat.Preview(actor, room, text, language));
}
