using System.Globalization;

namespace LeetSocial.Bench.Commands;

/// <summary><c>--name value</c> pairs behind the command.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    public Options(ReadOnlySpan<string> arguments)
    {
        for (var n = 0; n < arguments.Length; n += 2)
        {
            if (!arguments[n].StartsWith("--", StringComparison.Ordinal) || n + 1 == arguments.Length)
            {
                throw new BenchException($"'{arguments[n]}' is not understood. {Usage.Text}");
            }

            _values[arguments[n][2..]] = arguments[n + 1];
        }
    }

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public IReadOnlyList<string> List(string name, string otherwise) => _values.GetValueOrDefault(name, otherwise).Split(',');

    public IReadOnlyList<int> Numbers(string name, string otherwise) =>
        [.. List(name, otherwise).Select(value => int.Parse(value, CultureInfo.InvariantCulture))];
}
