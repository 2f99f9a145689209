using System.Globalization;

namespace LeetSocial.Bench.Commands;

/// <summary><c>--name value</c> pairs behind the command.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public Options(ReadOnlySpan<string> arguments)
    {
        var words = 0;
        while (words < arguments.Length && !arguments[words].StartsWith("--", StringComparison.Ordinal))
        {
            words++;
        }

        Words = [.. arguments[..words]];
        for (var n = words; n < arguments.Length; n += 2)
        {
            if (!arguments[n].StartsWith("--", StringComparison.Ordinal) || n + 1 == arguments.Length)
            {
                throw new BenchException($"'{arguments[n]}' is not understood. {Usage.Text}");
            }

            _values[arguments[n][2..]] = arguments[n + 1];
        }
    }

    /// <summary>What stands before the first of them.</summary>
    public IReadOnlyList<string> Words { get; }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public IReadOnlyList<string> List(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise).Split(',');

    public double Share(string name) =>
        _values.TryGetValue(name, out var value) ? double.Parse(value, CultureInfo.InvariantCulture) : 1;

    public IReadOnlyList<int> Numbers(string name, string otherwise) =>
        [.. List(name, otherwise).Select(value => int.Parse(value, CultureInfo.InvariantCulture))];
}
