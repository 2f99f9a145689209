using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

internal sealed class TaskLabelWriter : HtmlObjectRenderer<TaskLabelInline>
{
    protected override void Write(HtmlRenderer renderer, TaskLabelInline label)
    {
        renderer.Write("<label><input type=\"checkbox\" disabled")
            .Write(label.Checked ? " checked> " : "> ")
            .WriteChildren(label);
        renderer.Write("</label>");
    }
}
