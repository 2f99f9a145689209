using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>A form as a browser would send it, hidden fields and antiforgery token included.</summary>
internal static class PageForm
{
    /// <summary>The one form of the page that has all these labels, filled in; and where it is sent.</summary>
    public static (string Action, Dictionary<string, string> Fields) Filled(IHtmlDocument page, string path, (string Label, string Value)[] values)
    {
        var form = page.Forms.Single(candidate => values.All(value => Field(candidate, value.Label) is not null));
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]")
            .Where(input => input.Type is "hidden" || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value);
        foreach (var (label, value) in values) fields[Field(form, label)!] = value;
        return (form.GetAttribute("action") is { Length: > 0 } named ? named : path, fields);
    }

    private static string? Field(IHtmlFormElement form, string label)
    {
        var named = form.QuerySelectorAll<IHtmlLabelElement>("label").FirstOrDefault(one => Witness.Squeeze(one.TextContent) == label);
        return (named?.Control ?? named?.QuerySelector("input"))?.GetAttribute("name");
    }
}
