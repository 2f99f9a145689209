using System.Net;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Previews.Telling;

/// <summary>What the head of a page says: its title and its meta elements, the first of each kind.</summary>
internal sealed class PageHead
{
    private readonly Dictionary<string, string> _said = new(StringComparer.OrdinalIgnoreCase);

    public static PageHead Read(string html)
    {
        var head = new PageHead();
        var tags = new TagReader(html);
        while (tags.Next() && tags.Name is not ("body" or "/head"))
        {
            head.Hear(tags);
        }
        return head;
    }

    /// <param name="host">Names the site where the page does not.</param>
    /// <returns>Null for a page without a title.</returns>
    public PageSummary? Summary(string host)
    {
        var title = Line(Lengths.PreviewTitle, "og:title", "twitter:title", "title");
        return title.Length == 0 ? null : new PageSummary(
            Line(Lengths.PreviewSite, "og:site_name") is { Length: > 0 } site ? site : PlainText.Line(host, Lengths.PreviewSite),
            title,
            Line(Lengths.PreviewDescription, "og:description", "twitter:description", "description"));
    }

    private void Hear(TagReader tag)
    {
        if (tag.Name == "title")
        {
            _said.TryAdd("title", tag.Text);
        }
        else if (tag.Name == "meta" && (tag["property"] ?? tag["name"]) is { } about && tag["content"] is { } content)
        {
            _said.TryAdd(about, content);
        }
    }

    private string Line(int most, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_said.TryGetValue(name, out var raw) && PlainText.Line(WebUtility.HtmlDecode(raw), most) is { Length: > 0 } line)
            {
                return line;
            }
        }
        return "";
    }
}
