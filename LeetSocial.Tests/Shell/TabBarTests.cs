using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Shell;

namespace LeetSocial.Tests.Shell;

public sealed class TabBarTests : UiContext
{
    [Fact]
    public void Each_tab_says_what_it_shows_and_the_first_is_in_sight()
    {
        var tabs = Render<TabBar>();

        Assert.Equal(["Messages", "Rooms", "You, Set status"], tabs.FindAll("button").Select(tab => tab.TextContent.Trim()));
        Assert.Equal(["talk"], tabs.FindAll("[aria-current=true]").Select(tab => tab.GetAttribute("data-pane")));
        Assert.Empty(tabs.FindAll("[type=submit]"));
    }

    [Theory]
    [InlineData("messages")]
    [InlineData("search")]
    [InlineData("saved")]
    public void Every_page_has_the_same_tabs_in_the_same_places(string page)
    {
        var tabs = Render<TabBar>(set => set.Add(it => it.Page, page));

        Assert.Equal(
            ["Messages", "Rooms", "Search", "You, Set status"],
            tabs.FindAll(".tabs > a, .tabs > button").Select(tab => tab.TextContent.Trim()));
        Assert.Equal(["talk", "rooms"], tabs.FindAll("[data-pane]").Select(tab => tab.GetAttribute("data-pane")));
    }

    [Fact]
    public void Another_page_is_another_bar()
    {
        var tabs = Render<TabBar>();
        tabs.Render(set => set.Add(it => it.Page, "messages"));
        Assert.Equal(1, tabs.RenderCount);

        tabs.Render(set => set.Add(it => it.Page, "search"));

        Assert.Equal(["search"], tabs.FindAll("[aria-current=true]").Select(tab => tab.GetAttribute("href")));
        Assert.Equal(["messages", "messages?pane=rooms"], tabs.FindAll("[data-pane]").Select(tab => tab.GetAttribute("href")));
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(99, "99")]
    [InlineData(100, "99+")]
    public void What_waits_is_a_dot_on_the_rooms(int unread, string? drawn) => Assert.Equal(
        drawn, Render<TabBar>(set => set.Add(it => it.Unread, unread)).FindAll("[data-pane=rooms] .dot").SingleOrDefault()?.TextContent);
}
