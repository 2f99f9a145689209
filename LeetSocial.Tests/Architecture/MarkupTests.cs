using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>
/// Razor encodes what people write. Whoever hands it finished HTML instead stands in this list, with where that HTML comes from;
/// the text of people comes from the one renderer alone.
/// </summary>
public sealed partial class MarkupTests
{
    private static readonly string[] Trusted =
    [
        "LeetSocial.Web/Features/Chat/Changing/HistoryDialog.razor", // earlier texts, as MessageRenderer sanitised them
        "LeetSocial.Web/Features/Chat/Quoting/QuotedMessage.razor", // a row's body, as MessageRenderer sanitised it
        "LeetSocial.Web/Features/Chat/Reading/TimelineView.cs", // rows: RowMarkup around what MessageRenderer sanitised
        "LeetSocial.Web/Features/People/MeMenu.razor", // the themes, in words of the product
        "LeetSocial.Web/Features/Rooms/Details/RoomDetailsModel.cs", // members: MemberMarkup, which encodes what people write
        "LeetSocial.Web/Features/Rooms/Listing/RoomMarkup.cs", // what stands in a room's link: encodes what people write
        "LeetSocial.Web/Shell/App.razor", // the browser's strings, from resources, as JSON
        "LeetSocial.Web/Ui/EmptyState.razor", // an icon that it is given
        "LeetSocial.Web/Ui/Icons.cs", // drawings, all constant
    ];

    [Fact]
    public void Finished_html_is_drawn_in_the_listed_files_only() => Assert.Empty(Drawing().Except(Trusted));

    [Fact]
    public void The_list_names_no_file_that_does_not() => Assert.Empty(Trusted.Except(Drawing()));

    [Fact]
    public void Only_the_renderer_turns_markdown_into_html() =>
        Assert.Empty(
            from file in Repository.Files("LeetSocial.Web", ".cs", ".razor")
            where MarkdownLibrary().IsMatch(Repository.Text(file))
            where !file.StartsWith("LeetSocial.Web/Features/Chat/Rendering/", StringComparison.Ordinal)
            select file);

    [Theory]
    [InlineData("@((Markup" + "String)room.Topic)")]
    [InlineData("builder.AddMarkup" + "Content(0, name);")]
    public void Drawing_is_noticed(string line) => Assert.Matches(FinishedHtml(), line);

    private static IEnumerable<string> Drawing() =>
        Repository.Files("LeetSocial.Web", ".cs", ".razor").Where(file => Repository.Lines(file).Any(Draws));

    private static bool Draws(string line) => FinishedHtml().IsMatch(line) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b")]
    private static partial Regex FinishedHtml();

    [GeneratedRegex(@"^\s*@?using (Markdig|Ganss)\b", RegexOptions.Multiline)]
    private static partial Regex MarkdownLibrary();
}
