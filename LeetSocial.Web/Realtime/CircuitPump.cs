using System.Collections.Concurrent;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// The threads on which circuits come to their inboxes, apart from those that publish and those that serve requests.
/// Under load each round takes longer, more waits in each inbox, and one render shows more of it: the pressure
/// coalesces by itself.
/// </summary>
internal sealed partial class CircuitPump : IDisposable
{
    private const int MostThreads = 16;
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(250);

    private readonly BlockingCollection<CircuitInbox> _due = [];
    private readonly ILogger<CircuitPump> _logger;
    private readonly Timer _watch;
    private readonly List<Thread> _threads = [];
    private long _rung;
    private long _rungBefore;

    public CircuitPump(ILogger<CircuitPump> logger)
    {
        _logger = logger;
        for (var i = 0; i < Math.Max(2, Environment.ProcessorCount); i++)
        {
            StartThread();
        }
        _watch = new Timer(_ => Watch(), null, Stall, Stall);
    }

    public void Enqueue(CircuitInbox inbox)
    {
        try
        {
            _due.Add(inbox);
        }
        catch (InvalidOperationException)
        {
            // The server is going down, and its circuits with it.
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        _due.CompleteAdding();
        if (_threads.TrueForAll(thread => thread.Join(Stall)))
        {
            _due.Dispose();
        }
    }

    private void StartThread()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "circuits" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        foreach (var inbox in _due.GetConsumingEnumerable())
        {
            try
            {
                inbox.Ring();
            }
            catch (Exception failure)
            {
                Log.RingFailed(_logger, failure);
            }
            Interlocked.Increment(ref _rung);
        }
    }

    // A circuit that blocks holds up its own thread and no other circuit for long.
    private void Watch()
    {
        var rung = Interlocked.Read(ref _rung);
        if (rung == _rungBefore && _due.Count > 0 && _threads.Count < MostThreads)
        {
            StartThread();
        }
        _rungBefore = rung;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A circuit could not be rung")]
        public static partial void RingFailed(ILogger logger, Exception failure);
    }
}
