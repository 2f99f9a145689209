using System.Diagnostics;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Measuring;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;

namespace LeetSocial.Bench.Uploading;

/// <summary>How fast a large file comes in, all that is done with it included, and what the server's memory does meanwhile.</summary>
internal sealed class UploadRate(Instance instance, Person person, int megabytes, int rounds, Stamp stamp)
{
    public async Task Take()
    {
        using var sender = await Sender.Of(person, instance.Address);
        var length = megabytes * 1_000_000L;
        // The first one warms up.
        await Round(sender, length);
        var before = instance.Resident;
        var rates = new List<double>();
        var peak = before;
        for (var n = 0; n < rounds; n++)
        {
            var (rate, most) = await Round(sender, length);
            Log.Line($"{megabytes} MB: {rate:0} MB/s, resident {((double)before).Megabytes()} before, {((double)most).Megabytes()} at most");
            rates.Add(rate);
            peak = Math.Max(peak, most);
        }

        FiguresFile.Change(figures => figures.Uploads = new UploadFigure(megabytes, rounds, rates.Median(), before, peak, stamp));
    }

    private async Task<(double Rate, long Peak)> Round(Sender sender, long length)
    {
        using var over = new CancellationTokenSource();
        var watching = Watch(over.Token);
        var begin = Stopwatch.GetTimestamp();
        var file = await sender.Send("much.txt", length, new MuchText(length));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        await over.CancelAsync();
        await sender.Discard(file);
        return (length / 1e6 / seconds, await watching);
    }

    private async Task<long> Watch(CancellationToken over)
    {
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var peak = instance.Resident;
        try
        {
            while (await pace.WaitForNextTickAsync(over))
            {
                peak = Math.Max(peak, instance.Resident);
            }
        }
        catch (OperationCanceledException)
        {
            // It has come.
        }

        return peak;
    }
}
