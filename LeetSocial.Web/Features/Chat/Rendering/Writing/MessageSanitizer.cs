using System.Text.RegularExpressions;
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

    [GeneratedRegex(@"^language-[a-z0-9+#._-]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLanguage();
}
