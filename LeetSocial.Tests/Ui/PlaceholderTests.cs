using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

/// <summary>What stands where there is nothing, or nothing yet.</summary>
public sealed class PlaceholderTests : UiContext
{
    [Fact]
    public void A_skeleton_says_once_that_something_is_coming()
    {
        var skeleton = Render<Skeleton>(set => set.Add(it => it.Rows, 4));

        Assert.Equal("Loading…", skeleton.Find("[role=status] .vh").TextContent);
        Assert.Equal(4, skeleton.FindAll(".sk-row[aria-hidden=true]").Count);
    }

    [Fact]
    public void An_empty_place_says_what_is_missing_and_what_to_do_about_it()
    {
        var empty = Render<EmptyState>(set => set.Add(it => it.Title, "Nothing <b>").Add(it => it.Body, "Look elsewhere").AddChildContent("<a href=\"/\">Go</a>"));

        Assert.Equal(["Nothing <b>", "Look elsewhere"], empty.FindAll("p").Select(line => line.TextContent));
        Assert.Equal("Go", empty.Find("a").TextContent);
    }

    [Fact]
    public void Without_more_to_say_it_has_one_line() =>
        Assert.Single(Render<EmptyState>(set => set.Add(it => it.Title, "Nothing")).FindAll("p"));
}
