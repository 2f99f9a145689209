using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

public sealed class UnreadBadgeTests : UiContext
{
    [Theory]
    [InlineData(1, 0, "1", "1 unread message")]
    [InlineData(120, 0, "99+", "120 unread messages")]
    [InlineData(3, 1, "@3", "3 unread messages 1 mention")]
    [InlineData(3, 2, "@3", "3 unread messages 2 mentions")]
    public void The_number_is_drawn_short_and_told_in_full(int count, int mentions, string drawn, string told)
    {
        var badge = Draw(count, mentions);

        Assert.Equal(drawn, badge.Find("[aria-hidden=true]").TextContent);
        Assert.Equal(told, string.Join(' ', badge.FindAll(".vh").Select(words => words.TextContent.Trim())));
    }

    [Fact]
    public void Where_nothing_waits_there_is_nothing() => Assert.Equal("", Draw(0, 0).Markup.Trim());

    private IRenderedComponent<UnreadBadge> Draw(int count, int mentions) =>
        Render<UnreadBadge>(set => set.Add(it => it.Count, count).Add(it => it.Mentions, mentions));
}
