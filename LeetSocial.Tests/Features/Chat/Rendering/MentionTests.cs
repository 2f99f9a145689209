using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Features.Chat.Rendering;

public class MentionTests
{
    [Theory]
    [InlineData("@ada", "ada")]
    [InlineData("Hi @ADA, and (@Bob_99).", "ADA Bob_99")]
    [InlineData("_@ada_ **@ada** ||@mina.noor||", "ada mina.noor")]
    [InlineData("@mina.noor.", "mina.noor")]
    [InlineData("你好@ada你好", "ada")]
    [InlineData("> @ada\n\n- @Bob_99", "ada Bob_99")]
    [InlineData("ada@example.org a_@b.cd <ada@example.org>", "")]
    [InlineData("@ada@example.org https://x.y/@ada \\@ada", "")]
    [InlineData("`@ada` [@ada](https://x.y)", "")]
    [InlineData("```\n@ada\n```", "")]
    [InlineData("    @ada", "")]
    [InlineData("@a @-ada @ @@ada @adaé", "")]
    [InlineData("@aaaaaaaaaabbbbbbbbbbccccccccccddd", "")]
    public void Names_are_found_where_a_reader_would_see_them(string source, string names) =>
        Assert.Equal(
            names.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            RenderingCast.Renderer.Parse(source).Usernames);

    [Fact]
    public void A_mention_carries_the_person_and_the_case_of_the_account()
    {
        var message = RenderingCast.Render("@bob_99 @Ada @BOB_99 @nobody @room");

        Assert.Equal(
            "<p><span class=\"at\" data-person=\"8\">@Bob_99</span> <span class=\"at\" data-person=\"7\">@ada</span> "
            + "<span class=\"at\" data-person=\"8\">@Bob_99</span> @nobody @room</p>",
            message.Html.Trim());
        Assert.False(message.CallsRoom);
        Assert.Equal([new PersonId(8), new PersonId(7)], message.Mentioned);
    }

    [Fact]
    public void Who_is_not_in_the_room_is_not_mentioned()
    {
        var message = RenderingCast.Renderer.Render("@ada", MentionLookup.Nobody);

        Assert.Equal("<p>@ada</p>", message.Html.Trim());
        Assert.Empty(message.Mentioned);
    }

    [Theory]
    [InlineData("@room", true)]
    [InlineData("Now, @Room!", true)]
    [InlineData("@rooms room@room.org @room.x", false)]
    [InlineData("`@room` \\@room [@room](https://x.y)", false)]
    [InlineData("```\n@room\n```", false)]
    public void The_room_is_called_where_a_reader_would_see_it(string source, bool isCalled)
    {
        var parsed = RenderingCast.Renderer.Parse(source);
        var message = RenderingCast.Renderer.Render(parsed, new MentionLookup([]) { CallsRoom = true });

        Assert.Equal((isCalled, isCalled), (parsed.CallsRoom, message.CallsRoom));
        Assert.DoesNotContain("room", parsed.Usernames);
        Assert.Equal(isCalled, message.Html.Contains(RenderedMessage.Call, StringComparison.Ordinal));
        AllowedDom.Holds(message.Html);
    }

    [Theory]
    [InlineData("<span class=\"at\" data-person=\"room\">@room</span>")]
    [InlineData("`<span class=\"at\" data-person=\"room\">`")]
    public void No_text_looks_like_a_call_that_it_is_not(string source) =>
        Assert.DoesNotContain(RenderedMessage.Call, RenderingCast.Render(source).Html, StringComparison.Ordinal);

    [Fact]
    public void T29_a_flood_of_names_is_cut_off()
    {
        var names = Enumerable.Range(0, 1_000).Select(number => $"p{number}x").ToArray();
        var everybody = new MentionLookup(names.Select((name, number) => new MentionablePerson(new PersonId(number + 1), name)));

        var message = RenderingCast.Renderer.Render(string.Join(' ', names), everybody);
        var flood = RenderingCast.Renderer.Render(string.Join(' ', names.Select(name => "@" + name)), everybody);

        Assert.Empty(message.Mentioned);
        Assert.Equal(ParsedMessage.MaxMentions, flood.Mentioned.Length);
    }
}
