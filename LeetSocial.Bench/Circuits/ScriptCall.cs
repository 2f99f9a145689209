using System.Globalization;

namespace LeetSocial.Bench.Circuits;

/// <summary>Something that the server asks of a page's scripts.</summary>
/// <param name="Identifier">The function.</param>
/// <param name="IsForObject">Whether the server wants a reference to what comes back.</param>
/// <param name="Number">How many it asked for, this one included.</param>
internal readonly record struct ScriptCall(string Identifier, bool IsForObject, int Number)
{
    /// <summary>The answer of a page without a screen, as JSON.</summary>
    public static string Honestly(ScriptCall call) => call.IsForObject
        ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{call.Number}}}""")
        : "null";
}
