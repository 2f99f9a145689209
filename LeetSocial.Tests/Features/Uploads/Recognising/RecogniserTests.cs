using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Recognising;

namespace LeetSocial.Tests.Features.Uploads.Recognising;

/// <summary>T5: a file is what its bytes say, whatever its name says.</summary>
public sealed class RecogniserTests : IDisposable
{
    private const string Page = "<!doctype html><script>alert(1)</script>";
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, byte[]> Known => new()
    {
        { "image/jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] },
        { "image/png", [0x89, .. "PNG\r\n"u8, 0x1A, 10, 0, 0] },
        { "image/gif", "GIF89a...."u8.ToArray() },
        { "image/webp", "RIFF....WEBPVP8 "u8.ToArray() },
        { "application/pdf", "%PDF-1.7\n..."u8.ToArray() },
        { "application/zip", Samples.Zip("a.txt", "folder/b.txt") },
        { "application/zip", Samples.Zip() },
        { "audio/mpeg", Samples.Mp3(3) },
        { "audio/mpeg", Samples.Mp3(3, hasTag: false) },
        { "audio/mp4", Samples.Mp4("M4A ", "soun") },
        { "audio/mp4", Samples.Mp4("isom", "soun") },
        { "video/mp4", Samples.Mp4("isom", "soun", "vide") },
        { "audio/ogg", Samples.Ogg("OpusHead") },
        { "audio/ogg", Samples.Ogg("\u0001vorbis") },
        { "audio/wav", Samples.Wav() },
        { "audio/webm", Samples.WebM("webm", 2) },
        { "video/webm", Samples.WebM("webm", 1, 2) },
        { "text/plain", Samples.Text("Grüße\r\n\t— 你好 🎉") },
        { "text/plain", [0xEF, 0xBB, 0xBF, .. "with a mark"u8] },
    };

    public static TheoryData<string, byte[]> Unknown => new()
    {
        { "a program", [.. "MZ"u8, 0x90, 0, 3, 0, 0, 0] },
        { "another program", [0x7F, .. "ELF"u8, 2, 1, 1, 0] },
        { "QuickTime", Samples.Mp4("qt  ", "vide") },
        { "HEIC", Samples.Mp4("heic", "vide") },
        { "Matroska", Samples.WebM("matr", 1) },
        { "film in Ogg", Samples.Ogg("\u0080theora") },
        { "half a frame of sound", Samples.Mp3(1, hasTag: false)[..200] },
        { "only the mark of a frame", [0xFF, 0xFB, 0x90, 0, .. Samples.Text(new string('x', 900))] },
        { "AVI", "RIFF....AVI LIST"u8.ToArray() },
        { "text in UTF-16", [0xFF, 0xFE, (byte)'H', 0, (byte)'i', 0] },
        { "text in Latin-1", Encoding.Latin1.GetBytes("Grüße") },
        { "text with a zero", "Hello\0world"u8.ToArray() },
        { "text that turns binary late", [.. Samples.Text(new string('a', 70_000)), 0xC3, 0x28] },
        { "text that ends within a character", [.. Samples.Text("Gr"), 0xC3] },
        { "gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0] },
        { "PDF far from the beginning", [.. new byte[100], .. "%PDF-1.7"u8] },
    };

    public static TheoryData<string, byte[]> Broken => new()
    {
        { "a zip without its list", [.. "PK\u0003\u0004"u8, .. new byte[100]] },
        { "a zip cut short", Samples.Zip("a.txt", "b.txt")[..^30] },
        { "MP4 without tracks", Samples.Mp4("isom") },
        { "MP4 whose box is longer than the file", Samples.Mp4("isom", "vide")[..60] },
        { "WebM without tracks", Samples.WebM("webm") },
    };

    [Theory]
    [MemberData(nameof(Known))]
    public void What_is_known_is_told_by_its_bytes(string mimeType, byte[] bytes) =>
        Assert.Equal(mimeType, Recognise(bytes, "no-ending").Value.MimeType);

    [Theory]
    [MemberData(nameof(Known))]
    public void T5_a_name_that_lies_changes_nothing(string mimeType, byte[] bytes) =>
        Assert.All(["evil.html", "evil.svg", "evil.exe", "evil.png"], name => Assert.Equal(mimeType, Recognise(bytes, name).Value.MimeType));

    [Theory]
    [MemberData(nameof(Unknown))]
    public void T5_what_is_not_known_is_refused_under_every_name(string what, byte[] bytes) =>
        Assert.All(["a.png", "a.txt", "a.mp3"], name => Assert.True(Recognise(bytes, name).Refusal == FileRefusals.UnknownType, what));

    [Theory]
    [MemberData(nameof(Broken))]
    public void What_does_not_go_on_as_it_begins_is_damaged(string what, byte[] bytes) =>
        Assert.True(Recognise(bytes, "a").Refusal == FileRefusals.Damaged, what);

    [Theory]
    [InlineData("page.html", Page, "HTML")]
    [InlineData("picture.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "SVG")]
    [InlineData("picture.png", Page, "Text")]
    [InlineData("script.js", "alert(1)", "JavaScript")]
    public void T5_pages_and_scripts_are_text_and_sent_as_such(string name, string content, string label)
    {
        var file = Recognise(Samples.Text(content), name).Value;
        Assert.Equal(("text/plain", label), (file.MimeType, file.Label));
    }

    [Theory]
    [InlineData("a.ts", "TypeScript", "typescript", FileKind.Code)]
    [InlineData("a.PY", "Python", "python", FileKind.Code)]
    [InlineData("Dockerfile", "Dockerfile", "dockerfile", FileKind.Code)]
    [InlineData(".gitignore", "Settings", "ini", FileKind.Code)]
    [InlineData("README.md", "Markdown", "markdown", FileKind.Text)]
    [InlineData("notes", "Text", null, FileKind.Text)]
    [InlineData("what.is.this", "Text", null, FileKind.Text)]
    public void The_name_picks_the_word_that_stands_on_text(string name, string label, string? language, FileKind kind) =>
        Assert.Equal(new RecognisedFile(kind, "text/plain", label, language), Recognise("x = 1"u8.ToArray(), name).Value);

    [Fact]
    public void A_document_that_is_packed_is_called_by_its_ending() =>
        Assert.Equal(
            new RecognisedFile(FileKind.Archive, "application/zip", "DOCX"), Recognise(Samples.Zip("word/document.xml"), "Minutes.docx").Value);

    [Fact]
    public void Nothing_is_refused_as_empty_and_too_much_as_too_large()
    {
        Assert.Equal(FileRefusals.Empty, Recognise([], "a.txt").Refusal);
        Assert.Equal(FileRefusals.TooLarge, Recognise(new byte[2_000].Select(_ => (byte)'a').ToArray(), "a.txt", new UploadPolicy { MaxFileSize = 1_000 }).Refusal);
    }

    public void Dispose() => _folder.Dispose();

    private Outcome<RecognisedFile> Recognise(byte[] bytes, string name, UploadPolicy? policy = null)
    {
        var path = _folder.PathTo(Guid.NewGuid().ToString("n"));
        File.WriteAllBytes(path, bytes);
        return new Recogniser(policy ?? new UploadPolicy()).Recognise(path, name);
    }
}
