using System.Globalization;
using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>A link to a room by its own name. It is the same for every reader, so only rooms that all may know of get here.</summary>
internal sealed class RoomLinkWriter : HtmlObjectRenderer<RoomInline>
{
    protected override void Write(HtmlRenderer renderer, RoomInline mention)
    {
        if (mention.Room is not { } room)
        {
            renderer.WriteEscape(mention.Source);
            return;
        }

        renderer.Write("<a class=\"in\" href=\"messages/")
            .Write(room.Id.Value.ToString(CultureInfo.InvariantCulture))
            .Write("\">#").WriteEscape(room.Name).Write("</a>");
    }
}
