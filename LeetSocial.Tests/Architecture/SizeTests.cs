using LeetSocial.Tests.Architecture.Reading;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Architecture;

/// <summary>Small files, small methods. What outgrows its size holds a noun that wants out.</summary>
public sealed class SizeTests
{
    private static readonly string[] Projects = ["LeetSocial.Domain", "LeetSocial.Web", "LeetSocial.Tests", "LeetSocial.Bench"];

    private static readonly (string File, int Lines)[] CSharp = [.. Sizes(".cs")];

    [Fact]
    public void Half_of_the_files_stay_within_50_lines() => Assert.InRange(Percentile(CSharp.Select(file => file.Lines), 0.5), 1, 50);

    [Fact]
    public void Nine_of_ten_files_stay_within_120_lines() => Assert.InRange(Percentile(CSharp.Select(file => file.Lines), 0.9), 1, 120);

    [Fact]
    public void No_file_is_longer_than_250_lines() => Assert.DoesNotContain(CSharp, file => file.Lines > 250);

    [Fact]
    public void No_razor_file_is_longer_than_120_lines() => Assert.DoesNotContain(Sizes(".razor"), file => file.Lines > 120);

    [Fact]
    public void Nine_of_ten_methods_stay_within_15_lines()
    {
        var written = new[] { House.DomainAssembly, House.WebAssembly, typeof(SizeTests).Assembly }
            .SelectMany(Methods.Of)
            .Where(method => method.File.EndsWith(".cs", StringComparison.Ordinal) && !IsGenerated(method.File))
            .Select(method => method.Lines);
        Assert.InRange(Percentile(written, 0.9), 1, 15);
    }

    [Fact]
    public void The_measure_is_a_measure()
    {
        Assert.Equal(50, Percentile(Enumerable.Range(1, 100), 0.5));
        Assert.Equal(90, Percentile(Enumerable.Range(1, 100), 0.9));
        var own = Methods.Of(typeof(SizeTests).Assembly).Where(method => method.File.EndsWith("SizeTests.cs", StringComparison.Ordinal));
        // The optimiser folds a line here or there.
        Assert.Contains(own, method => method.Lines is >= 5 and <= 7);
    }

    private static IEnumerable<(string File, int Lines)> Sizes(string extension) =>
        from project in Projects
        from file in Repository.Files(project, extension)
        select (file, Repository.Lines(file).Length);

    private static bool IsGenerated(string file) =>
        file.Contains("/obj/", StringComparison.Ordinal) || file.Contains("/Migrations/", StringComparison.Ordinal);

    private static int Percentile(IEnumerable<int> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[(int)Math.Ceiling(sorted.Length * share) - 1];
    }
}
