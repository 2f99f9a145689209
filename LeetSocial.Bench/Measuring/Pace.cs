using System.Diagnostics;

namespace LeetSocial.Bench.Measuring;

/// <summary>Holds the load to its pace. Nobody waits for an answer before the next is due, so a slow server cannot slow the load down.</summary>
internal static class Pace
{
    public static async ValueTask Until(long timestamp)
    {
        var rest = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), timestamp);
        if (rest > TimeSpan.Zero)
        {
            await Task.Delay(rest);
        }
    }
}
