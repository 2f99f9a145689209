using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace LeetSocial.Tests.Realtime.Support;

/// <summary>Waits for what is going to be true, and no longer than it takes.</summary>
internal static class Eventually
{
    public static async Task<TimeSpan> Holds(
        Func<bool> condition, double withinSeconds = 10, [CallerArgumentExpression(nameof(condition))] string what = "")
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed.TotalSeconds < withinSeconds, $"Not within {withinSeconds} s: {what}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
        return clock.Elapsed;
    }
}
