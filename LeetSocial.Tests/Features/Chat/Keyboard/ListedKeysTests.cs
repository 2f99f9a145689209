using System.Reflection;
using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Features.Chat.Keyboard;

/// <summary>The help and the modules that listen for keys know of the same ones.</summary>
public sealed partial class ListedKeysTests
{
    private const string Chat = "LeetSocial.Web/Features/Chat";
    private const string Uploads = "LeetSocial.Web/Features/Uploads";

    private static readonly Dictionary<string, string> Signs = new()
    {
        ["ARROWUP"] = "↑",
        ["ARROWDOWN"] = "↓",
        ["ARROWLEFT"] = "←",
        ["ARROWRIGHT"] = "→",
        ["PAGEUP"] = "PGUP",
        ["PAGEDOWN"] = "PGDN",
        [" "] = "SPACE",
        ["ESCAPE"] = "ESC",
    };

    [Fact]
    public void Every_key_of_the_help_is_pressed_in_a_test()
    {
        var tests = from type in typeof(ListedKeysTests).Assembly.GetTypes()
                    from method in type.GetMethods()
                    where method.GetCustomAttribute<FactAttribute>() is not null
                    select $"{type.Name}.{method.Name}";

        Assert.Empty(ListedKeys.All.Select(key => key.Test).Except(tests));
    }

    [Theory]
    [InlineData("On a message", $"{Chat}/Acting/roving.js", "const acts = {", "const to = {")]
    [InlineData("Looking at pictures", $"{Uploads}/Showing/gallery.js", "const acts = {", "= {", "=")]
    [InlineData("On a voice message", $"{Uploads}/Playing/voice.js", "const places = {", null, "↑", "↓")]
    [InlineData("While writing a code message", $"{Chat}/Writing/Coding/indenting.js", "const keys = {", null)]
    [InlineData("While a list of names or emoji is open", $"{Chat}/Writing/Suggesting/suggesting.js", "const keys = {", null)]
    public void What_a_module_listens_for_is_listed(string place, string file, string table, string? other, params string[] same)
    {
        var source = File.ReadAllText(Repository.PathTo(file));
        var handled = KeysOf(source, table).Concat(other is null ? [] : KeysOf(source, other)).Except(same).ToHashSet();

        Assert.NotEmpty(handled);
        Assert.Empty(handled.Except(Listed(place)));
    }

    [Fact]
    public void Every_format_that_has_keys_is_listed()
    {
        var formats = Combination().Matches(File.ReadAllText(Repository.PathTo($"{Chat}/Writing/Formatting/formats.js")))
            .Select(found => found.Groups[1].Value.Replace("Control", "Ctrl", StringComparison.Ordinal).Replace('+', ' ').ToUpperInvariant());

        Assert.Equal(Listed("While writing").Where(keys => keys.StartsWith("CTRL", StringComparison.Ordinal)).Order(), formats.Order());
    }

    // "Ctrl Shift 7 / 8" are two combinations.
    private static IEnumerable<string> Listed(string place) =>
        from line in ListedKeys.All
        where line.Place == place
        let keys = line.Keys.ToUpperInvariant().Split(" / ")
        let held = keys[0].Contains(' ', StringComparison.Ordinal) ? keys[0][..(keys[0].LastIndexOf(' ') + 1)] : ""
        from key in keys
        select key.Contains(' ', StringComparison.Ordinal) ? key : held + key;

    // The names of the properties of an object, whether they are quoted or not.
    private static IEnumerable<string> KeysOf(string source, string table)
    {
        var begins = source.IndexOf(table, StringComparison.Ordinal) + table.Length;
        var (depth, ends) = (1, begins);
        for (; depth > 0; ends++) depth += source[ends] switch { '{' => 1, '}' => -1, _ => 0 };
        return Property().Matches(source[begins..(ends - 1)])
            .Select(found => found.Groups["quoted"].Value + found.Groups["bare"].Value)
            .Select(key => key.ToUpperInvariant())
            .Select(key => Signs.GetValueOrDefault(key, key));
    }

    [GeneratedRegex(@"(?:^|[{,\n])\s*(?:'(?<quoted>[^']+)'|(?<bare>\w+))(?=:|\(\)\s*\{)")]
    private static partial Regex Property();

    [GeneratedRegex(@"keys: '([^']+)'")]
    private static partial Regex Combination();
}
