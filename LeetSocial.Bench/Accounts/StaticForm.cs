using System.Net;
using System.Text.RegularExpressions;

namespace LeetSocial.Bench.Accounts;

/// <summary>A form of a static account page as a browser would post it: its hidden fields, whatever they are, and its inputs by name.</summary>
internal sealed partial class StaticForm
{
    private readonly Dictionary<string, string> _fields;

    private StaticForm(Uri target, Dictionary<string, string> fields)
    {
        Target = target;
        _fields = fields;
    }

    public Uri Target { get; }

    public FormUrlEncodedContent Content => new(_fields);

    public string this[string name]
    {
        set => _fields[name] = value;
    }

    /// <summary>The form of <paramref name="html"/> that holds an input of this name.</summary>
    public static StaticForm Holding(string input, string html, Uri page)
    {
        foreach (Match form in Forms().Matches(html))
        {
            var inputs = Inputs().Matches(form.Value).Select(match => match.Value).ToList();
            if (inputs.Any(tag => Attribute(tag, "name") == input))
            {
                var hidden = inputs.Where(tag => Attribute(tag, "type") == "hidden" && Attribute(tag, "name") is not null);
                return new StaticForm(
                    new Uri(page, Attribute(OpeningTag().Match(form.Value).Value, "action") ?? page.PathAndQuery),
                    hidden.ToDictionary(tag => Attribute(tag, "name")!, tag => Attribute(tag, "value") ?? ""));
            }
        }

        throw new BenchException($"{page} has no form with a field named {input}.");
    }

    private static string? Attribute(string tag, string name)
    {
        var match = Regex.Match(tag, $"""\s{name}\s*=\s*(?:"([^"]*)"|'([^']*)')""", RegexOptions.IgnoreCase);
        return match.Success ? WebUtility.HtmlDecode(match.Groups[1].Value + match.Groups[2].Value) : null;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Inputs();

    [GeneratedRegex("<form[^>]*>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex OpeningTag();
}
