using System.Globalization;
using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

internal sealed class MentionWriter : HtmlObjectRenderer<MentionInline>
{
    protected override void Write(HtmlRenderer renderer, MentionInline mention)
    {
        if (mention.CallsRoom)
        {
            renderer.Write(RenderedMessage.Call).Write("@").WriteEscape(mention.Username).Write("</span>");
            return;
        }

        if (mention.Person is not { } person)
        {
            renderer.Write("@").WriteEscape(mention.Username);
            return;
        }

        renderer.Write("<span class=\"at\" data-person=\"")
            .Write(person.Id.Value.ToString(CultureInfo.InvariantCulture))
            .Write("\">@").WriteEscape(person.Username).Write("</span>");
    }
}
