using System.Diagnostics;

namespace LeetSocial.Tests.Support;

/// <summary>Waits for something to become true, looking often; the limit is generous and only bounds a failure.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>So often it is looked at least: a machine that stands still for a minute says nothing about what is waited for.</summary>
    private const int Looks = 100;

    public static Task Is(Func<bool> condition, string what, TimeSpan? within = null) =>
        Is(() => Task.FromResult(condition()), what, within);

    public static async Task Is(Func<Task<bool>> condition, string what, TimeSpan? within = null)
    {
        var clock = Stopwatch.StartNew();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        for (var looks = 1; !await condition(); looks++)
        {
            if (looks >= Looks && clock.Elapsed > (within ?? Limit)) Assert.Fail($"Still not so after {clock.Elapsed.TotalSeconds:0.0} s: {what}");
            await beat.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
