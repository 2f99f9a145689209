using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Relay;

namespace LeetSocial.Tests.Realtime;

/// <summary>
/// Relays that do everything a relay may: repeat, reorder, delay and lose. What passes is written and read as on a real wire.
/// </summary>
internal sealed class UnreliableWire(int seed)
{
    private const int Held = 12;
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);
    private readonly List<Relay> _relays = [];
    private readonly List<(Relay From, byte[] Frame)> _underway = [];

    /// <summary>The relay of one more instance.</summary>
    public IRoomEventRelay Join()
    {
        var relay = new Relay(this);
        _relays.Add(relay);
        return relay;
    }

    /// <summary>Lets everything arrive that is still on its way.</summary>
    public void Settle()
    {
        while (Take(leave: 0) is { } next) Deliver(next);
    }

    private void Send(Relay from, object item)
    {
        lock (_lock)
        {
            var copies = _random.Next(10) switch { 0 => 0, < 7 => 1, _ => 3 };
            var frame = RelayCodec.Encode(new RelayFrame("there", 0, [item]));
            _underway.AddRange(Enumerable.Repeat((from, frame), copies));
        }
        while (Take(leave: Held) is { } next) Deliver(next);
    }

    private (Relay From, byte[] Frame)? Take(int leave)
    {
        lock (_lock)
        {
            if (_underway.Count <= leave) return null;
            var at = _random.Next(_underway.Count);
            var taken = _underway[at];
            _underway.RemoveAt(at);
            return taken;
        }
    }

    private void Deliver((Relay From, byte[] Frame) sent)
    {
        foreach (var relay in _relays.Where(relay => relay != sent.From))
        {
            relay.Listeners.Hear(RelayCodec.Decode(sent.Frame, "here")!.Items);
        }
    }

    private sealed class Relay(UnreliableWire wire) : IRoomEventRelay
    {
        public RelayListeners Listeners { get; } = new(Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance);

        public RelayState State => RelayState.Up;

        public void Send(RoomEvent change) => wire.Send(this, change);

        public void Send(Signal signal) => wire.Send(this, signal);

        public IDisposable Listen(Action<RoomEvent>? onEvent, Action<Signal>? onSignal, Action? onRestored) =>
            Listeners.Add(onEvent, onSignal, onRestored);
    }
}
