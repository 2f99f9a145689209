using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;

namespace LeetSocial.Web.Shell;

/// <summary>The texts that JS modules show, from the resource file beside it.</summary>
public static class BrowserText
{
    private static readonly ResourceManager Resources = new(typeof(BrowserText));

    /// <summary>All of them as one JSON object. The encoder escapes <c>&lt;</c>, so the text may stand inside a script element.</summary>
    public static string Json(CultureInfo language)
    {
        var texts = Resources.GetResourceSet(language, createIfNotExists: true, tryParents: true)!;
        return JsonSerializer.Serialize(texts.Cast<DictionaryEntry>().ToDictionary(text => (string)text.Key, text => (string?)text.Value));
    }
}
