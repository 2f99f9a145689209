using AngleSharp.Dom;

namespace LeetSocial.Tests.Features.Chat.Rendering;

/// <summary>
/// The markup of a message as a reader may rely on it: element by element, attribute by attribute, written down here a
/// second time on purpose, so that a wider sanitiser does not widen its own test.
/// </summary>
internal static class AllowedDom
{
    private static readonly Dictionary<string, string[]> Elements = new()
    {
        ["p"] = [],
        ["br"] = [],
        ["hr"] = [],
        ["blockquote"] = [],
        ["ul"] = [],
        ["em"] = [],
        ["strong"] = [],
        ["del"] = [],
        ["h2"] = [],
        ["h3"] = [],
        ["h4"] = [],
        ["h5"] = [],
        ["h6"] = [],
        ["header"] = [],
        ["label"] = [],
        ["table"] = [],
        ["thead"] = [],
        ["tbody"] = [],
        ["tr"] = [],
        ["ol"] = ["start"],
        ["li"] = ["class"],
        ["th"] = ["class"],
        ["td"] = ["class"],
        ["code"] = ["class"],
        ["div"] = ["class", "tabindex"],
        ["pre"] = ["tabindex"],
        ["span"] = ["class", "tabindex", "data-person"],
        ["a"] = ["href", "rel", "target", "class"],
        ["input"] = ["type", "disabled", "checked"],
        ["img"] = ["class", "alt", "src"],
    };

    private static readonly HashSet<string> Classes =
        ["li.task", "th.start", "th.center", "th.end", "td.start", "td.center", "td.end", "div.code", "div.table", "span.at", "span.spoiler", "a.in", "img.emoji"];

    /// <summary>The one room there is to be linked to.</summary>
    private const string RoomLink = "messages/5";

    private static readonly string[] Schemes = ["http://", "https://", "mailto:"];

    public static void Holds(string html)
    {
        foreach (var node in RenderingCast.Dom(html).Descendants())
        {
            Assert.False(node is IComment, html);
            if (node is IElement element)
                Holds(element);
        }
    }

    private static void Holds(IElement element)
    {
        Assert.True(Elements.TryGetValue(element.LocalName, out var attributes), element.OuterHtml);
        Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, attributes!));
        Assert.All(element.ClassList, name => Assert.True(
            Classes.Contains($"{element.LocalName}.{name}") || (element.LocalName == "code" && name.StartsWith("language-", StringComparison.Ordinal)),
            element.OuterHtml));
        Assert.Equal("0", element.GetAttribute("tabindex") ?? "0");
        Assert.True(element.GetAttribute("data-person") is null or "7" or "8" or "9" or "room", element.OuterHtml);
        if (element.LocalName == "a")
            HoldsLink(element);
        if (element.LocalName == "img")
        {
            Assert.Equal(("emoji", RenderingCast.Party), (element.ClassName, element.GetAttribute("src")));
            Assert.Matches("^:[a-z0-9_+-]{2,32}:$", element.GetAttribute("alt"));
        }
        if (element.LocalName == "input")
            Assert.True(element.HasAttribute("disabled") && element.GetAttribute("type") == "checkbox", element.OuterHtml);
    }

    private static void HoldsLink(IElement link)
    {
        var href = link.GetAttribute("href")!;
        Assert.Null(link.ParentElement!.Closest("a"));
        if (link.HasAttribute("class"))
        {
            Assert.Equal((RoomLink, null, null), (href, link.GetAttribute("rel"), link.GetAttribute("target")));
            return;
        }
        Assert.Contains(Schemes, scheme => href.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(href, character => char.IsControl(character) || char.IsWhiteSpace(character));
        Assert.Equal("noopener noreferrer nofollow ugc", link.GetAttribute("rel"));
        Assert.Equal("_blank", link.GetAttribute("target"));
    }
}
