using System.Text.RegularExpressions;
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
    }

    public string Sanitize(string html) => _sanitizer.Sanitize(html);

    [GeneratedRegex(@"^language-[a-z0-9+#._-]{1,32}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CodeLanguage();
}
