using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat.Rendering.Parsing;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>The picture of an emoji, which is the same for every reader; its code stands where no picture does.</summary>
internal sealed class EmojiWriter : HtmlObjectRenderer<EmojiInline>
{
    /// <summary>How it begins; no text of people can look like this in a body.</summary>
    public const string Begin = "<img class=\"emoji\" alt=\"";

    protected override void Write(HtmlRenderer renderer, EmojiInline emoji)
    {
        var code = EmojiName.Code(emoji.Name);
        if (emoji.Address is { } address)
            renderer.Write(Begin).Write(code).Write("\" src=\"").Write(address).Write("\">");
        else
            renderer.WriteEscape(code);
    }
}
