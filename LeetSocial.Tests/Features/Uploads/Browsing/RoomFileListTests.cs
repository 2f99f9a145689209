using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Browsing;

namespace LeetSocial.Tests.Features.Uploads.Browsing;

public sealed class RoomFileListTests : UiContext
{
    private static readonly RoomFile Picture = new(
        new FileId(7), "<b>sunset.png", FileKind.Image, 1_234_567, "<i>Ada", DateTimeOffset.UnixEpoch, new RoomId(3), 12);

    [Fact]
    public void T4_a_file_is_named_as_text_saved_by_its_name_and_leads_to_its_message()
    {
        var list = Draw(FileFilter.Everything, Picture);

        var name = list.Find(".what a");
        Assert.Equal(("<b>sunset.png", "api/files/7?download"), (name.TextContent, name.GetAttribute("href")));
        Assert.Contains("<i>Ada", list.Find(".about").TextContent, StringComparison.Ordinal);
        Assert.Equal(("messages/3/12", "Show <b>sunset.png in its conversation"), Link(list, "a.icon"));
        Assert.Equal("api/files/7/thumbnail?w=160", list.Find("img").GetAttribute("src"));
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

    private IRenderedComponent<RoomFileList> Draw(FileFilter filter, params RoomFile[] files) => Render<RoomFileList>(
        set => set.Add(it => it.Room, new RoomId(3)).Add(it => it.Filter, filter).Add(it => it.Files, files));
}
