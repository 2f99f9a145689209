using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>
/// Links and images. An image becomes a link: loading it would tell a foreign host who reads the room, and when.
/// A target that may not be clicked is written out, so that the reader still learns what was sent.
/// </summary>
internal sealed class LinkWriter : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (SafeLink.IsWithinLink(link))
            WriteLabel(renderer, link);
        else if (SafeLink.IsAllowed(link.Url))
            WriteLink(renderer, link, link.Url!);
        else
            WriteInert(renderer, link);
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, string url)
    {
        SafeLink.Open(renderer, url);
        WriteLabel(renderer, link);
        SafeLink.Close(renderer);
    }

    private static void WriteInert(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsAutoLink)
        {
            renderer.WriteEscape(link.Url);
            return;
        }

        WriteLabel(renderer, link);
        if (!string.IsNullOrEmpty(link.Url))
            renderer.Write(" (").WriteEscape(link.Url).Write(")");
    }

    private static void WriteLabel(HtmlRenderer renderer, LinkInline link)
    {
        if (link.FirstChild is null)
            renderer.WriteEscape(link.Url);
        else
            renderer.WriteChildren(link);
    }
}
