using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Previews;

namespace LeetSocial.Tests.Realtime.Law;

/// <summary>What becomes of links.</summary>
internal sealed partial class History
{
    // Few enough that several messages share one, and none that another history knows.
    private string SomeLink() => _chance.Next(3) == 0 ? $"https://example.org/{seed}/{_chance.Next(5)}" : "";

    private LinkPlan Plan(RenderedMessage rendered) => new([.. rendered.Links.Distinct()], _chance.Next(4) == 0 ? null : spine.Jobs);

    private async Task APageIsRead()
    {
        var pages = spine.Reads.Read(read => read.List(
            "SELECT Id FROM link_previews WHERE Url LIKE $0", row => row.GetInt64(0), $"https://example.org/{seed}/%"));
        if (pages.Count == 0)
        {
            return;
        }
        var page = pages[_chance.Next(pages.Count)];
        if (_chance.Next(3) == 0)
        {
            await Try(message => new RemovePreviewWrite(Somebody(), message, page));
            return;
        }
        var said = _chance.Next(4) == 0 ? null : new PageSummary("<i>", $"Title <b>{_chance.Next(3)}", "&amp;");
        foreach (var change in await spine.Runs(new KeepPreviewWrite(page, said)))
        {
            Hear(change);
        }
    }
}
