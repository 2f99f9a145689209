using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LeetSocial.Tests.Support;

/// <summary>Everything that was logged, kept through restarts, for what must never stand in a log and what must.</summary>
internal sealed partial class ProcessLog
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    /// <summary>Lines that tell of an exception, or of an error of any kind.</summary>
    public IEnumerable<string> Troubles => _lines.Where(line => Trouble().IsMatch(line));

    public void Add(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }

    public bool Mentions(string text) => _lines.Any(line => line.Contains(text, StringComparison.OrdinalIgnoreCase));

    public void NeverMentions(string text) =>
        Assert.DoesNotContain(_lines, line => line.Contains(text, StringComparison.OrdinalIgnoreCase));

    public override string ToString() => string.Join('\n', _lines.TakeLast(200));

    [GeneratedRegex("""\b(fail|crit): |"LogLevel":\s*"(Error|Critical)"|^Unhandled exception|\b\w+Exception: """)]
    private static partial Regex Trouble();
}
