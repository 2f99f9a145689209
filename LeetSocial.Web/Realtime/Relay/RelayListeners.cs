using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime.Relay;

/// <summary>Passes what arrives to whoever listens to a relay; a listener that fails does not keep it from the others.</summary>
internal sealed partial class RelayListeners(ILogger logger)
{
    private readonly Listeners<Action<RoomEvent>> _events = new();
    private readonly Listeners<Action<Signal>> _signals = new();
    private readonly Listeners<Action> _restored = new();

    public IDisposable Add(Action<RoomEvent>? onEvent, Action<Signal>? onSignal, Action? onRestored) => new Several(
        onEvent is null ? null : _events.Add(onEvent),
        onSignal is null ? null : _signals.Add(onSignal),
        onRestored is null ? null : _restored.Add(onRestored));

    public void Hear(IEnumerable<object> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case RoomEvent change:
                    Call(_events.All, listener => listener(change));
                    break;
                case Signal signal:
                    Call(_signals.All, listener => listener(signal));
                    break;
            }
        }
    }

    public void Restored() => Call(_restored.All, listener => listener());

    private void Call<T>(T[] listeners, Action<T> call)
    {
        foreach (var listener in listeners)
        {
            try
            {
                call(listener);
            }
            catch (Exception failure)
            {
                Log.ListenerFailed(logger, failure);
            }
        }
    }

    private sealed class Several(params IDisposable?[] parts) : IDisposable
    {
        public void Dispose() => Array.ForEach(parts, part => part?.Dispose());
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A listener of the relay failed")]
        public static partial void ListenerFailed(ILogger logger, Exception failure);
    }
}
