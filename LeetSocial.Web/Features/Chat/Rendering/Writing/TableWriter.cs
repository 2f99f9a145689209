using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>A table in a frame that scrolls sideways and can be reached by keyboard.</summary>
internal sealed class TableWriter : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine().Write("<div class=\"table\" tabindex=\"0\">");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
