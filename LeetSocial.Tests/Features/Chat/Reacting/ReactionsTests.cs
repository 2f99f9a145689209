using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat.Reacting;

public sealed class ReactionsTests : InstanceContext
{
    private static readonly string[] Faces = [.. Enumerable.Range(0x1F600, ReactionEmoji.MostKinds + 1).Select(char.ConvertFromUtf32)];

    [Theory]
    [InlineData("👍")]
    [InlineData("👍🏽")]
    [InlineData("👩‍🚀")]
    [InlineData("🏴󠁧󠁢󠁳󠁣󠁴󠁿")]
    [InlineData("🇳🇴")]
    [InlineData("❤️")]
    [InlineData("#️⃣")]
    public void One_emoji_is_one_whatever_it_is_joined_of(string emoji) => Assert.Equal(emoji, ReactionEmoji.Of(emoji).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData("👍👍")]
    [InlineData("👍 ")]
    [InlineData("<b>")]
    [InlineData("\ud83d")]
    [InlineData("\u202e")]
    public void T29_what_is_no_emoji_is_refused(string? text) => Assert.Equal("NotAnEmoji", ReactionEmoji.Of(text).Refusal?.Reason);

    [Fact]
    public async Task T29_a_message_carries_so_many_kinds_and_everybody_may_join_one_that_stands_there()
    {
        var room = await Instance.Room(Ada, Bob);
        var message = (await Instance.Posts(Ada, room, "React!")).Id;
        foreach (var face in Faces[..^1])
        {
            Assert.Null((await Instance.Try<ChatService, Done>(chat => chat.React(Ada, message, face, true))).Refusal);
        }

        Assert.Equal("TooManyReactions", (await Instance.Try<ChatService, Done>(chat => chat.React(Bob, message, Faces[^1], true))).Refusal?.Reason);
        Assert.Null((await Instance.Try<ChatService, Done>(chat => chat.React(Bob, message, Faces[0], true))).Refusal);
        Assert.Null((await Instance.Try<ChatService, Done>(chat => chat.React(Bob, message, Faces[0], true))).Refusal);

        var row = (await Instance.Ask<ChatQueries, ChatQueries.Page>(chat => chat.Older(Bob, room, long.MaxValue))).Rows[^1];
        Assert.Equal(Faces[..^1], row.Reactions.Select(reaction => reaction.Emoji));
        Assert.Equal([Ada.Id, Bob.Id], row.Reactions[0].People);
        Assert.Equal(["Ada", "Bob"], await Instance.Ask<ChatQueries, IReadOnlyList<string>>(chat => chat.WhoReacted(Bob, message, Faces[0])));
    }
}
