using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Search.Finding;
using LeetSocial.Web.Features.Search.Indexing;

namespace LeetSocial.Tests.Features.Search;

/// <summary>What a hit shows of its message.</summary>
public sealed class SnippetTests : SearchContext
{
    [Theory]
    [InlineData("murderer")]
    [InlineData("butler")]
    [InlineData("ending")]
    public async Task A_spoiler_is_found_and_stays_covered(string word)
    {
        var parts = await Shown("The ending: ||the **butler** is the murderer||, what else", word);

        Assert.DoesNotContain(parts, part => part.Text.Contains("butler", StringComparison.Ordinal) || part.Text.Contains("murderer", StringComparison.Ordinal));
        var cover = Assert.Single(parts, part => part.Manner == TextManner.Spoiler);
        Assert.Equal(word != "ending", cover.IsFound);
        Assert.Equal(", what else", parts[^1].Text);
    }

    [Fact]
    public async Task A_spoiler_that_the_window_cuts_through_stays_covered()
    {
        var parts = await Shown($"||{string.Join(' ', Enumerable.Repeat("hidden", 60))} needle {string.Join(' ', Enumerable.Repeat("hidden", 60))}||", "needle");

        Assert.All(parts, part => Assert.DoesNotContain("hidden", part.Text, StringComparison.Ordinal));
        Assert.Contains(parts, part => part is { Manner: TextManner.Spoiler, IsFound: true });
    }

    [Fact]
    public async Task Code_is_shown_as_code_and_what_is_found_in_it_is_marked()
    {
        var parts = await Shown("Call `frobnicate(x)` twice", "nicate");

        Assert.Equal(
            [new("Call ", false), new("frob", false, TextManner.Code), new("nicate", true, TextManner.Code), new("(x)", false, TextManner.Code), new(" twice", false)],
            parts);
    }

    [Fact]
    public async Task Words_that_overlap_are_marked_once()
    {
        var parts = await Shown("A teapot stands here", "teapot tea pot");

        Assert.Equal(["teapot"], parts.Where(part => part.IsFound).Select(part => part.Text));
    }

    private async Task<IReadOnlyList<SnippetPart>> Shown(string text, string query)
    {
        var room = await Instance.Room(Ada);
        await Instance.Posts(Ada, room, text);
        return [.. Assert.Single((await Answer(Ada, query)).Hits).Snippet];
    }
}
