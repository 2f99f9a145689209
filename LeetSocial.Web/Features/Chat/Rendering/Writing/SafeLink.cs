using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>What may be clicked (T1): absolute addresses of the web and of mail, and no link within a link.</summary>
internal static class SafeLink
{
    public static bool IsAllowed(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed)
        && AllowedMarkup.Schemes.Contains(parsed.Scheme)
        // Uri forgives leading blanks and missing slashes; whoever reads the page need not.
        && url!.StartsWith(parsed.Scheme == Uri.UriSchemeMailto ? "mailto:" : parsed.Scheme + "://", StringComparison.OrdinalIgnoreCase)
        && !url.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));

    public static bool IsWithinLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
            if (parent is LinkInline)
                return true;
        return false;
    }

    public static void Open(HtmlRenderer html, string url)
    {
        html.Write("<a href=\"").WriteEscapeUrl(url);
        html.Write("\" rel=\"noopener noreferrer nofollow ugc\" target=\"_blank\">");
    }

    public static void Close(HtmlRenderer html) => html.Write("</a>");
}
