using System.Diagnostics;
using System.Globalization;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Trust;

/// <summary>Times of people who were shut out of a room in which somebody goes on talking.</summary>
/// <param name="cluster">Two instances, a tab of theirs on each.</param>
/// <param name="speaker">Who talks.</param>
/// <param name="room">Where.</param>
/// <param name="closes">Whether the tabs' circuits are to end, or only to hear no more.</param>
internal sealed class Exile(Cluster cluster, Person speaker, long room, bool closes)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <summary>Who has heard nothing for so long while somebody talks hears nothing any more.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.5);

    public TimeSpan Slowest { get; private set; }

    /// <summary>How long after it something that was said then was still heard.</summary>
    public TimeSpan LastHeard { get; private set; }

    /// <summary>Whether nobody could speak afterwards.</summary>
    public bool Refuses { get; private set; } = true;

    public string Told => (closes ? $"closed after {Slowest.TotalMilliseconds.Milliseconds()} at most; " : "")
        + $"heard for {LastHeard.TotalMilliseconds.Milliseconds()} at most{(Refuses ? "" : "; could still speak")}";

    public async Task Take(Person victim, Func<Task> shutOut)
    {
        await using var talker = await Circuit.Open(speaker, cluster.Instances[0].Address, room);
        await using var here = await Circuit.Open(victim, cluster.Instances[0].Address, room);
        await using var there = await Circuit.Open(victim, cluster.Instances[1].Address, room);
        var mark = Guid.NewGuid().ToString("N");
        Tap[] taps = [new(here, mark), new(there, mark)];
        using var enough = new CancellationTokenSource();
        await shutOut();
        var since = Stopwatch.GetTimestamp();
        var talk = Talk(talker, mark, enough.Token);
        if (closes)
        {
            var ended = await Patience.Until(() => here.Ended.IsCompleted && there.Ended.IsCompleted, Limit);
            Slowest = Max(Slowest, ended is null ? Limit : Stopwatch.GetElapsedTime(since, Math.Max(await here.Ended, await there.Ended)));
        }

        await Patience.Until(() => Stopwatch.GetElapsedTime(Math.Max(since, taps.Max(tap => tap.Latest))) > Silence, Limit);
        LastHeard = taps.Select(tap => tap.HasHeard ? Stopwatch.GetElapsedTime(since, tap.Latest) : TimeSpan.Zero).Aggregate(LastHeard, Max);
        Refuses &= await IsRefused(here) && await IsRefused(there);
        await enough.CancelAsync();
        await talk;
    }

    private static async Task Talk(Circuit talker, string mark, CancellationToken enough)
    {
        for (var n = 0; !enough.IsCancellationRequested; n++)
        {
            await talker.Send(string.Create(CultureInfo.InvariantCulture, $"{mark} {n}"));
            await Task.Delay(Between, CancellationToken.None);
        }
    }

    private static async Task<bool> IsRefused(Circuit victim)
    {
        if (victim.Fault is not null)
        {
            return true;
        }

        try
        {
            await victim.Send("Still here");
            return false;
        }
        catch (BenchException)
        {
            return true;
        }
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
