using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Ganss.Xss;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>
/// The second wall (T1, T2): whatever the Markdown side may one day let through, only this markup leaves the renderer.
/// </summary>
internal sealed partial class MessageSanitizer
{
    private readonly HtmlSanitizer _sanitizer;

    public MessageSanitizer()
    {
        _sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = AllowedMarkup.Tags,
            AllowedAttributes = AllowedMarkup.Attributes,
            AllowedClasses = AllowedMarkup.Classes,
            AllowedSchemes = AllowedMarkup.Schemes,
            UriAttributes = new HashSet<string> { "href" },
        })
        {
            KeepChildNodes = true,
        };
        _sanitizer.RemovingCssClass += (_, removal) => removal.Cancel = CodeLanguage().IsMatch(removal.CssClass);
        _sanitizer.PostProcessNode += (_, part) => Demote(part);
        _sanitizer.PostProcessNode += (_, part) => KeepOwnPictures(part);
    }

    public string Sanitize(string html) => _sanitizer.Sanitize(html);

    /// <summary>An empty corner heads no column; read aloud it must not claim to.</summary>
    private static void Demote(PostProcessNodeEventArgs part)
    {
        if (part.Node is IHtmlTableHeaderCellElement { ChildElementCount: 0 } corner && string.IsNullOrWhiteSpace(corner.TextContent))
        {
            var plain = part.Document.CreateElement("td");
            if (corner.ClassName is { Length: > 0 } alignment) plain.ClassName = alignment;
            part.ReplacementNodes.Add(plain);
        }
    }

    /// <summary>A picture is one of our emoji, or the words that would stand in its place.</summary>
    private static void KeepOwnPictures(PostProcessNodeEventArgs part)
    {
        if (part.Node is IHtmlImageElement image)
        {
            if (image.ClassName != "emoji" || !OwnPicture().IsMatch(image.GetAttribute("src") ?? ""))
                part.ReplacementNodes.Add(part.Document.CreateTextNode(image.AlternativeText ?? ""));
        }
        else if (part.Node is IElement element)
        {
            element.RemoveAttribute("src");
            element.RemoveAttribute("alt");
        }
    }

    [GeneratedRegex(@"^api/emoji/[1-9][0-9]{0,18}/[0-9a-f]{12}\z", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPicture();

    [GeneratedRegex(@"^language-[a-z0-9+#._-]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLanguage();
}
