using System.Net;
using System.Text.RegularExpressions;

namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>A message's words as they are read, without markup.</summary>
internal static partial class ReadableText
{
    /// <param name="html">What the renderer made of a message: well formed, and without comments, scripts and styles.</param>
    public static string Of(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Inline().Replace(html, ""), " ")).Trim();

    // Within a line markup parts nothing: **bold**ly is one word.
    [GeneratedRegex("</?(?:a|abbr|b|code|del|em|i|ins|mark|s|span|strong|sub|sup|u)(?:\\s(?:[^<>\"]|\"[^\"]*\")*)?>")]
    private static partial Regex Inline();

    [GeneratedRegex("<(?:[^<>\"]|\"[^\"]*\")*>")]
    private static partial Regex Tag();
}
