using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Recognising;

namespace LeetSocial.Tests.Features.Uploads.Recognising;

/// <summary>T6: a name is one short line that shows what it is.</summary>
public sealed class FileNamesTests
{
    private static readonly RecognisedFile Jpeg = FileType.Jpeg.Named("");

    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData(@"C:\Users\ada\photo.jpg", "photo.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.jpg", "aSet-Cookie_ x=1.jpg")]
    [InlineData("evil\u202Egpj.exe", "evilgpj.exe")]
    [InlineData("\u200Bhidden\uFEFF.txt", "hidden.txt")]
    [InlineData("nul\0byte.txt", "nulbyte.txt")]
    [InlineData("a\uD800b.txt", "ab.txt")]
    [InlineData("  spaces and dots . ", "spaces and dots")]
    [InlineData("what? <why>|\"how\"*.txt", "what_ _why___how__.txt")]
    [InlineData("", "file")]
    [InlineData("..", "file")]
    [InlineData("folder/", "file")]
    [InlineData("\r\n", "file")]
    [InlineData(".gitignore", ".gitignore")]
    [InlineData("Gru\u0308ße 👩\u200D💻.md", "Grüße 👩\u200D💻.md")]
    public void T6_a_name_is_one_line_without_anything_hidden(string name, string clean) => Assert.Equal(clean, FileNames.Clean(name));

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("👩\u200D💻")]
    [InlineData("你")]
    public void T6_an_endless_name_is_cut_between_characters_and_keeps_its_ending(string character)
    {
        var clean = FileNames.Clean(string.Concat(Enumerable.Repeat(character, 300)) + ".tar.gz");
        Assert.InRange(clean.Length, Lengths.FileName - 10, Lengths.FileName);
        Assert.EndsWith(character + ".gz", clean, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("page.html", "page.html.jpg")]
    [InlineData("photo.JPEG", "photo.JPEG")]
    [InlineData("photo", "photo.jpg")]
    [InlineData("photo.png", "photo.png.jpg")]
    public void T6_an_ending_that_lies_is_followed_by_one_that_does_not(string name, string fitting) =>
        Assert.Equal(fitting, FileNames.Fit(name, Jpeg));

    [Theory]
    [InlineData("run.exe", "run.exe.txt")]
    [InlineData("shortcut.lnk", "shortcut.lnk.txt")]
    [InlineData("main.cpp", "main.cpp")]
    [InlineData("Makefile", "Makefile")]
    [InlineData("notes", "notes.txt")]
    public void T6_text_keeps_an_ending_that_text_has(string name, string fitting) =>
        Assert.Equal(fitting, FileNames.Fit(name, new RecognisedFile(FileKind.Text, "text/plain", "Text")));

    [Fact]
    public void T6_a_long_name_still_gets_its_ending()
    {
        var fitting = FileNames.Fit(new string('x', 500), Jpeg);
        Assert.Equal(Lengths.FileName, fitting.Length);
        Assert.EndsWith("x.jpg", fitting, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\r\nX-Evil: 1.txt")]
    [InlineData("\"; filename=\"evil.exe")]
    [InlineData("Grüße 你好 👩\u200D💻.txt")]
    [InlineData("evil\u202Etxt.exe")]
    public void T6_the_header_is_one_line_of_ascii_and_names_the_file_in_full(string name)
    {
        var header = FileNames.Disposition(name, attachment: true);
        Assert.StartsWith("attachment; filename=", header, StringComparison.Ordinal);
        Assert.DoesNotContain(header, letter => letter is < ' ' or > '~');
        Assert.EndsWith("filename*=UTF-8''" + Uri.EscapeDataString(FileNames.Clean(name)), header, StringComparison.OrdinalIgnoreCase);
    }
}
