using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// What every person shows of being there, on whichever instance their devices are. Reading it costs a look-up;
/// changes are told together, at most once a second.
/// </summary>
internal sealed partial class PresenceBoard : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();

    /// <summary>Taken before the other: what was read last is what was written last.</summary>
    private readonly Lock _reading = new();
    private readonly ConcurrentDictionary<PersonId, Presence> _shown = new();
    private readonly Attendance _here;
    private readonly Listeners<Action> _listeners = new();
    private readonly PresenceRecords _records;
    private readonly IKeepLastSeen _seen;
    private readonly IPresenceExchange _exchange;
    private readonly TimeProvider _clock;
    private readonly ILogger<PresenceBoard> _logger;
    private readonly Throttle _telling;
    private readonly Throttle _sharing;
    private readonly IDisposable[] _parts;
    private int _version;

    public PresenceBoard(
        ISignals signals, IPresenceExchange exchange, PresenceRecords records, IKeepLastSeen seen, TimeProvider clock,
        ILogger<PresenceBoard> logger)
    {
        (_exchange, _records, _seen, _clock, _logger) = (exchange, records, seen, clock, logger);
        _here = new Attendance(clock);
        _telling = new Throttle(clock, Tick, Tell);
        _sharing = new Throttle(clock, Tick, Share);
        _parts =
        [
            exchange.Listen(others => Pass(() => HearOthers(others))), signals.SubscribeAll(Hear),
            clock.CreateTimer(_ => Pass(Sweep), null, Tick, Tick),
            clock.CreateTimer(_ => Pass(ReadChoices), null, TimeSpan.Zero, ReadChoicesEvery),
            clock.CreateTimer(_ => Pass(KeepSeen), null, KeepSeenEvery, KeepSeenEvery),
        ];
    }

    /// <summary>Grows with every change of what anybody shows.</summary>
    public int Version => Volatile.Read(ref _version);

    public Presence Of(PersonId person) => _shown.GetValueOrDefault(person);

    /// <summary>When the last device of a person who is not there now went; null when it never was noted. Reads the store.</summary>
    public DateTimeOffset? LastSeen(PersonId person) => _records.LastSeen(person);

    /// <summary>A device is there, visible and in use until it reports otherwise. It leaves when the result is disposed, after a grace.</summary>
    public IDisposable Connect(PersonId person, string connection)
    {
        Device device;
        lock (_lock)
        {
            device = _here.Arrive(person, connection);
            Settle(person);
        }
        return new Subscription(() =>
        {
            lock (_lock)
            {
                _here.Leave(device);
            }
        });
    }

    /// <param name="connection">The name it connected under; one that is not here is ignored.</param>
    /// <param name="visible">Whether the page can be seen.</param>
    /// <param name="idle">Whether the browser saw no input for five minutes.</param>
    public void Report(string connection, bool visible, bool idle)
    {
        lock (_lock)
        {
            if (_here.Report(connection, visible, idle) is { } person)
            {
                Settle(person);
            }
        }
    }

    /// <summary>Calls whenever <see cref="Version"/> has grown: at once after a quiet second, else once a second.</summary>
    public IDisposable Subscribe(Action changed) => _listeners.Add(changed);

    public void Dispose()
    {
        Array.ForEach(_parts, part => part.Dispose());
        _telling.Dispose();
        _sharing.Dispose();
    }

    private void Tell()
    {
        foreach (var listener in _listeners.All)
        {
            Pass(listener);
        }
    }

    // Timers and listeners: a failure is this round's alone.
    private void Pass(Action act)
    {
        try
        {
            act();
        }
        catch (Exception failure)
        {
            Log.Failed(_logger, failure);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A part of presence failed")]
        public static partial void Failed(ILogger logger, Exception failure);
    }
}
