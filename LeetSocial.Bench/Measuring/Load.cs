using System.Diagnostics;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Measuring;

/// <summary>One run: messages at an even pace into one room, everybody reading, some typing, each delivery counted.</summary>
internal sealed class Load(Crowd crowd, Cluster cluster)
{
    /// <summary>How long the last message may take to reach everybody before it counts as missing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static int _runs;

    public async Task<Run> Run(int rate, TimeSpan duration)
    {
        var ledger = new Ledger(Interlocked.Increment(ref _runs), (int)(rate * duration.TotalSeconds), crowd.Circuits.Count);
        for (var n = 0; n < crowd.Circuits.Count; n++)
        {
            crowd.Circuits[n].Rows.Witness = ledger.Witnesses[n];
        }

        var window = new CostWindow(cluster);
        await using (new Chatter(crowd))
        {
            await SendAll(ledger, rate);
            await Task.WhenAny(ledger.Complete, Task.Delay(Patience));
        }

        var cost = window.Close();
        crowd.CheckAlive();
        ledger.ComplainOfMissing();
        return Measuring.Run.Of(ledger, cost);
    }

    private async Task SendAll(Ledger ledger, int rate)
    {
        var sends = new Task[ledger.Messages];
        var begin = Stopwatch.GetTimestamp();
        for (var message = 0; message < ledger.Messages; message++)
        {
            await Pace.Until(begin + (Stopwatch.Frequency * message / rate));
            sends[message] = Post(ledger, message);
        }

        await Task.WhenAll(sends);
    }

    private async Task Post(Ledger ledger, int message)
    {
        // The next sender is far from this one, so that no person and no instance speaks in a row.
        var sender = crowd.Circuits[(int)(message * 7919L % crowd.Circuits.Count)];
        ledger.Sent[message] = Stopwatch.GetTimestamp();
        var (sequence, at) = await sender.Send(Words.For(new MessageToken(ledger.Run, message)));
        ledger.Commit(message, sequence, at);
    }
}
