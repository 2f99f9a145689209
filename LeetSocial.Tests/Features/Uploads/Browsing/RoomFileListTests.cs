using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Browsing;

namespace LeetSocial.Tests.Features.Uploads.Browsing;

public sealed class RoomFileListTests : UiContext
{
    private static readonly RoomFile Picture = Of(new(new FileId(7), "<b>sunset.png", FileKind.Image, "image/png", "PNG", 1_234_567)
    {
        Width = 800,
        Height = 600,
        Placeholder = "data:image/webp;base64,AA",
    });

    [Fact]
    public void T4_a_file_is_named_as_text_opens_or_is_saved_and_leads_to_its_message()
    {
        var list = Draw(FileFilter.Everything, Picture);

        Assert.Equal("<b>sunset.png", list.Find(".what b").TextContent);
        Assert.Contains("<i>Ada", list.Find(".about").TextContent, StringComparison.Ordinal);
        Assert.Equal(("api/files/7?download", "Download <b>sunset.png"), Link(list, "a.icon[download]"));
        Assert.Equal(("messages/3/12", "Show <b>sunset.png in its conversation"), Link(list, "a.icon:not([download])"));
        Assert.Equal("api/files/7/thumbnail?w=160", list.Find("img").GetAttribute("src"));
    }

    [Fact]
    public void What_opens_over_the_page_says_all_that_is_shown_of_it_there()
    {
        var link = Draw(FileFilter.Everything, Picture).Find("a.opens");

        Assert.Equal(
            ["7", "image", "<b>sunset.png", "<i>Ada", "1970-01-01T00:00:00Z", "messages/3/12", "800", "600"],
            ((string[])["file", "kind", "name", "author", "at", "place", "width", "height"]).Select(name => link.GetAttribute($"data-{name}")));
        Assert.Equal(("api/files/7", "dialog", false), (link.GetAttribute("href"), link.GetAttribute("aria-haspopup"), link.HasAttribute("download")));
        Assert.Equal("background-image:url(data:image/webp;base64,AA)", link.QuerySelector("img")!.GetAttribute("style"));
    }

    [Fact]
    public void A_recording_is_told_by_its_length()
    {
        var list = Draw(FileFilter.Everything, Of(new(new FileId(7), "Voice message.webm", FileKind.Audio, "audio/webm", "WebM", 20_000) { Voice = new Voice(12.4, new string('a', 64)) }));

        Assert.Equal("Voice message, 0:12", list.Find(".what b").TextContent);
        Assert.Equal("Download Voice message, 0:12", Link(list, "a.icon[download]").Item2);
    }

    [Theory]
    [InlineData(FileKind.Archive, true)]
    [InlineData(FileKind.Audio, true)]
    [InlineData(FileKind.Document, false)]
    [InlineData(FileKind.Code, false)]
    public void What_cannot_be_shown_is_saved_by_a_press(FileKind kind, bool isSaved)
    {
        var link = Draw(FileFilter.Everything, Of(new(new FileId(7), "a", kind, "application/zip", "ZIP", 1))).Find("a.opens");

        Assert.Equal(isSaved, link.HasAttribute("download"));
        Assert.Equal(isSaved ? "api/files/7?download" : "api/files/7", link.GetAttribute("href"));
    }

    [Fact]
    public void The_filter_that_holds_says_so_and_an_empty_list_too()
    {
        var list = Draw(FileFilter.Named("code"));

        var current = list.Find("[aria-current=page]");
        Assert.Equal(("Code", "messages/3/files?show=code"), (current.TextContent, current.GetAttribute("href")));
        Assert.Equal(FileFilter.All.Length, list.FindAll("nav a").Count);
        Assert.Contains("No files", list.Markup, StringComparison.Ordinal);
    }

    private static (string?, string?) Link(IRenderedComponent<RoomFileList> list, string selector) =>
        (list.Find(selector).GetAttribute("href"), list.Find(selector).GetAttribute("aria-label"));

    private static RoomFile Of(MessageFile file) => new(file, new PersonId(1), "<i>Ada", DateTimeOffset.UnixEpoch, new RoomId(3), 12);

    private IRenderedComponent<RoomFileList> Draw(FileFilter filter, params RoomFile[] files) => Render<RoomFileList>(
        set => set.Add(it => it.Room, new RoomId(3)).Add(it => it.Filter, filter).Add(it => it.Files, files));
}
