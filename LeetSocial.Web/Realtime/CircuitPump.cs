namespace LeetSocial.Web.Realtime;

/// <summary>
/// The threads on which circuits come to their inboxes, apart from those that publish and those that serve requests.
/// Under load each round takes longer, more waits in each inbox, and one render shows more of it: the pressure
/// coalesces by itself. Who waits sleeps: the collections made for this spin before they do, which costs a twentieth of the
/// processor time of a busy room.
/// </summary>
internal sealed partial class CircuitPump : IDisposable
{
    private const int MostThreads = 16;
    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(250);

    private readonly object _gate = new();
    private readonly Queue<CircuitInbox> _due = [];
    private readonly ILogger<CircuitPump> _logger;
    private readonly Timer _watch;
    private readonly List<Thread> _threads = [];
    private long _rung;
    private long _rungBefore;
    private bool _isClosed;

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
        lock (_gate)
        {
            _due.Enqueue(inbox);
            Monitor.Pulse(_gate);
        }
    }

    /// <summary>The server is going down, and its circuits with it: what is still due is not rung any more.</summary>
    public void Dispose()
    {
        _watch.Dispose();
        lock (_gate)
        {
            // From now on no thread comes to those that are waited for: the watch may be at its last round.
            _isClosed = true;
            Monitor.PulseAll(_gate);
        }
        foreach (var thread in _threads)
        {
            thread.Join(Stall);
        }
    }

    // Under the gate, or before anybody else knows of this.
    private void StartThread()
    {
        var thread = new Thread(Work) { IsBackground = true, Name = "circuits" };
        _threads.Add(thread);
        thread.Start();
    }

    private void Work()
    {
        while (Next() is { } inbox)
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

    private CircuitInbox? Next()
    {
        lock (_gate)
        {
            while (_due.Count == 0 && !_isClosed)
            {
                Monitor.Wait(_gate);
            }
            return _isClosed ? null : _due.Dequeue();
        }
    }

    // A circuit that blocks holds up its own thread and no other circuit for long.
    private void Watch()
    {
        lock (_gate)
        {
            var rung = Interlocked.Read(ref _rung);
            if (rung == _rungBefore && _due.Count > 0 && _threads.Count < MostThreads && !_isClosed)
            {
                StartThread();
            }
            _rungBefore = rung;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A circuit could not be rung")]
        public static partial void RingFailed(ILogger logger, Exception failure);
    }
}
