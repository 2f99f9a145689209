using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>Words that the source does without.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Projects = ["LeetSocial.Domain", "LeetSocial.Web", "LeetSocial.Tests", "LeetSocial.Bench"];

    [Fact]
    public void Nobody_blocks_a_thread_to_wait() =>
        Assert.Empty(Uses(Blocking(), Projects));

    [Fact]
    public void A_test_waits_for_something_and_never_for_time() =>
        Assert.Empty(Uses(Sleeping(), "LeetSocial.Tests"));

    [Fact]
    public void A_type_is_named_after_what_it_is() =>
        Assert.Empty(Uses(VagueTypeName(), Projects));

    [Fact]
    public void No_test_is_skipped() =>
        Assert.Empty(Uses(Skipping(), "LeetSocial.Tests"));

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(Uses(Unfinished(), Projects));

    [Theory]
    [InlineData("Thread." + "Sleep(5);")]
    [InlineData("await Task." + "Delay(100);")]
    [InlineData("internal sealed class Room" + "Manager(LeetSocialDb db)")]
    [InlineData("public static class Text" + "Utils")]
    [InlineData("[Fact(" + "Skip = \"flaky\")]")]
    [InlineData("// TO" + "DO: later")]
    public void Each_of_these_words_is_noticed(string line) =>
        Assert.Contains(
            new[] { Blocking(), Sleeping(), VagueTypeName(), Skipping(), Unfinished() },
            word => word.IsMatch(line));

    private static IEnumerable<string> Uses(Regex word, params string[] folders) =>
        from folder in folders
        from file in Repository.Files(folder, ".cs", ".razor")
        from line in Repository.Lines(file).Index()
        where word.IsMatch(line.Item)
        select $"{file}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(@"\bThread[.]Sleep\b")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bTask[.]Delay\b|Wait[F]orTimeoutAsync")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+\w*(Manager|Helper|Util)s?\b")]
    private static partial Regex VagueTypeName();

    [GeneratedRegex(@"\bSkip\s*=\s*""")]
    private static partial Regex Skipping();

    // The bracketed letters keep these lines from matching themselves.
    [GeneratedRegex(@"\b(TO[D]O|FIX[M]E|HA[C]K|XX[X])\b")]
    private static partial Regex Unfinished();
}
