using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary><c>&lt;https://example.org&gt;</c> and <c>&lt;ada@example.org&gt;</c>.</summary>
internal sealed class AngleLinkWriter : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var url = link.IsEmail ? "mailto:" + link.Url : link.Url;
        var isLink = SafeLink.IsAllowed(url) && !SafeLink.IsWithinLink(link);
        if (isLink)
            SafeLink.Open(renderer, url);
        renderer.WriteEscape(link.Url);
        if (isLink)
            SafeLink.Close(renderer);
    }
}
