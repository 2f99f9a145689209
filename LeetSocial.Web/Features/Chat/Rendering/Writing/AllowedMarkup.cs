namespace LeetSocial.Web.Features.Chat.Rendering.Writing;

/// <summary>All that a message may consist of. No <c>style</c>, no <c>id</c>, nothing that submits, and nothing that loads but pictures of our own emoji.</summary>
internal static class AllowedMarkup
{
    public static readonly ISet<string> Tags = new HashSet<string>
    {
        "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "ul", "ol", "li", "div", "header", "pre", "code",
        "em", "strong", "del", "span", "a", "label", "input", "table", "thead", "tbody", "tr", "th", "td", "img",
    };

    public static readonly ISet<string> Attributes = new HashSet<string>
    {
        "class", "href", "rel", "target", "tabindex", "start", "type", "disabled", "checked", "data-person", "src", "alt",
    };

    /// <summary>Beside these, <c>language-*</c> on code.</summary>
    public static readonly ISet<string> Classes = new HashSet<string>
    {
        "at", "in", "code", "spoiler", "table", "task", "start", "center", "end", "emoji",
    };

    public static readonly ISet<string> Schemes = new HashSet<string> { "http", "https", "mailto" };
}
