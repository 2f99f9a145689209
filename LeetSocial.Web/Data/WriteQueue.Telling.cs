using System.Diagnostics;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Data;

internal sealed partial class WriteQueue
{
    /// <summary>Between two lines about writes that came too late.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>So many are told by the writer itself.</summary>
    private const int Few = 16;

    private int _late;
    private long? _toldAt;
    private (string Name, TimeSpan Time) _longest = ("", TimeSpan.Zero);

    /// <summary>For whom there was no time, or no room in the queue. An operator hears of it with the next batch.</summary>
    private Refusal Late()
    {
        Interlocked.Increment(ref _late);
        return Refusal.Unavailable;
    }

    /// <summary>What held the writer up longest is told with those who waited in vain.</summary>
    private void Note(string name, long begun)
    {
        var time = Stopwatch.GetElapsedTime(begun);
        if (time > _longest.Time)
        {
            _longest = (name, time);
        }
    }

    /// <summary>Success, after the commit. To wake many takes as long as to write some: it is done while the writer goes on.</summary>
    private static void Acknowledge(List<Pending> batch)
    {
        if (batch.Count <= Few)
        {
            batch.ForEach(pending => pending.Acknowledge());
            return;
        }
        ThreadPool.UnsafeQueueUserWorkItem(
            many =>
            {
                foreach (var pending in many)
                {
                    pending.Acknowledge();
                }
            },
            batch.ToArray(),
            preferLocal: false);
    }

    private void TellOfRefused()
    {
        if (_late == 0 || (_toldAt is { } at && Stopwatch.GetElapsedTime(at) < Silence))
        {
            return;
        }
        Log.CameTooLate(_logger, Interlocked.Exchange(ref _late, 0), _longest.Time.TotalMilliseconds, _longest.Name);
        (_toldAt, _longest) = (Stopwatch.GetTimestamp(), ("", TimeSpan.Zero));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A batch of {Count} writes could not be committed")]
        public static partial void BatchFailed(ILogger logger, int count, Exception failure);

        [LoggerMessage(2, LogLevel.Error, "The write {Name} failed")]
        public static partial void WriteFailed(ILogger logger, string name, Exception failure);

        [LoggerMessage(3, LogLevel.Warning, "{Count} writes waited in vain and were refused; the writer was held up longest, {Milliseconds:0} ms, by {Name}")]
        public static partial void CameTooLate(ILogger logger, int count, double milliseconds, string name);
    }
}
