namespace LeetSocial.Web.Realtime.Relay;

/// <summary>
/// Tells whether the way to the others is open, by beats an instance sends to itself through it. Nothing but hearing
/// one proves that sending and hearing both work.
/// </summary>
internal sealed class RelayPulse(TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    /// <summary>After so much silence the way counts as closed.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(1.7);

    private readonly Lock _lock = new();
    private long _sent;
    private long _needed = 1;
    private long _heardAt = clock.GetTimestamp();

    public bool IsUp { get; private set; }

    /// <summary>The number of the beat that is sent now.</summary>
    public long Next()
    {
        lock (_lock)
        {
            if (IsUp && clock.GetElapsedTime(_heardAt) > Silence)
            {
                Close();
            }
            return ++_sent;
        }
    }

    /// <summary>The connection was lost, be it for a moment: what others sent meanwhile was missed.</summary>
    public void Break()
    {
        lock (_lock)
        {
            Close();
        }
    }

    /// <returns>Whether the way is open again, so that it is time to catch up.</returns>
    public bool Heard(long beat)
    {
        lock (_lock)
        {
            _heardAt = clock.GetTimestamp();
            // An echo from before the break may still stand in a queue; it proves nothing.
            var isRestored = !IsUp && beat >= _needed;
            IsUp |= isRestored;
            return isRestored;
        }
    }

    private void Close() => (IsUp, _needed) = (false, _sent + 1);
}
