using System.Diagnostics;

namespace LeetSocial.Bench;

/// <summary>What the person at the terminal is told.</summary>
internal static class Log
{
    private static readonly Stopwatch Since = Stopwatch.StartNew();

    public static void Line(string text) => Console.WriteLine($"[{Since.Elapsed.TotalSeconds,6:0.0} s] {text}");
}
