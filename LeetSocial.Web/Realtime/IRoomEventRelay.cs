using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Whether other instances can be reached.</summary>
internal enum RelayState
{
    /// <summary>There is no relay: this instance is alone, or the others are found through the log only.</summary>
    None,
    Up,

    /// <summary>The log has to be looked at more often, because nothing may be arriving.</summary>
    Down,
}

/// <summary>
/// Carries events and signals to the other instances. It may lose, repeat and reorder: the log is the truth, this is the hint.
/// </summary>
internal interface IRoomEventRelay
{
    RelayState State { get; }

    /// <summary>Hands the event over and returns at once; what cannot be sent is dropped.</summary>
    void Send(RoomEvent change);

    /// <inheritdoc cref="Send(RoomEvent)"/>
    void Send(Signal signal);

    /// <summary>Hears what other instances sent, never what this one did.</summary>
    /// <param name="onEvent">Called in the order of arrival, one at a time, on the relay's thread.</param>
    /// <param name="onSignal">Likewise.</param>
    /// <param name="onRestored">Called whenever something may have been missed: it is time to read the log.</param>
    IDisposable Listen(Action<RoomEvent>? onEvent = null, Action<Signal>? onSignal = null, Action? onRestored = null);
}
