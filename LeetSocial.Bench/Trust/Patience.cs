using System.Diagnostics;

namespace LeetSocial.Bench.Trust;

/// <summary>Waits for something to be so.</summary>
internal static class Patience
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(20);

    /// <returns>How long it took; null when it did not come to be in time.</returns>
    public static Task<TimeSpan?> Until(Func<bool> holds, TimeSpan limit) => Until(() => Task.FromResult(holds()), limit);

    /// <summary>Likewise, when asking takes its time.</summary>
    public static async Task<TimeSpan?> Until(Func<Task<bool>> holds, TimeSpan limit)
    {
        var since = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Pace);
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(since) > limit)
            {
                return null;
            }

            await timer.WaitForNextTickAsync();
        }

        return Stopwatch.GetElapsedTime(since);
    }
}
