using System.Diagnostics;

namespace LeetSocial.Bench.Measuring;

/// <summary>What one run came to.</summary>
/// <param name="Commit">From sending to the return of Send.</param>
/// <param name="Receive">From sending to the batch's arrival, over all pairs of message and circuit.</param>
/// <param name="ServerMicroseconds">Processor time of all instances for each delivery, everything else they did included.</param>
/// <param name="ServerCores">Cores that the instances kept busy.</param>
/// <param name="DriverCores">Cores that the driver kept busy beside them.</param>
/// <param name="Resident">Resident memory of all instances at the end, in bytes.</param>
/// <param name="Deliveries">Pairs of message and circuit that were seen.</param>
/// <param name="Complaints">Whatever was missing, doubled or out of order.</param>
internal sealed record Run(
    Percentiles Commit,
    Percentiles Receive,
    double ServerMicroseconds,
    double ServerCores,
    double DriverCores,
    long Resident,
    int Deliveries,
    IReadOnlyList<string> Complaints)
{
    public static Run Of(Ledger ledger, Cost cost)
    {
        var commits = ledger.Sent.Zip(ledger.Committed, Milliseconds).ToArray();
        var receipts = ledger.Witnesses.SelectMany(witness => Receipts(ledger, witness)).ToArray();
        return new Run(
            Percentiles.Of(commits),
            Percentiles.Of(receipts),
            cost.Server.TotalMicroseconds / Math.Max(1, receipts.Length),
            cost.Server / cost.Elapsed,
            cost.Driver / cost.Elapsed,
            cost.Resident,
            receipts.Length,
            [.. ledger.Complaints]);
    }

    private static IEnumerable<double> Receipts(Ledger ledger, Witness witness)
    {
        for (var message = 0; message < ledger.Messages; message++)
        {
            if (witness.ReceivedAt(message) is not 0 and var at)
            {
                yield return Milliseconds(ledger.Sent[message], at);
            }
        }
    }

    private static double Milliseconds(long from, long to) => Stopwatch.GetElapsedTime(from, to).TotalMilliseconds;
}
