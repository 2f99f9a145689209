using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Bench.SuddenDeath;

/// <summary>A relay that works until it is handed a message with certain words.</summary>
internal sealed class DyingRelay(IRoomEventRelay relay, string words) : IRoomEventRelay, IAsyncDisposable
{
    public RelayState State => relay.State;

    public void Send(RoomEvent change)
    {
        if (change is MessagePosted posted && posted.Row.Html.Contains(words, StringComparison.Ordinal))
        {
            FatalMoment.Die();
        }

        relay.Send(change);
    }

    public void Send(Signal signal) => relay.Send(signal);

    public IDisposable Listen(Action<RoomEvent>? onEvent, Action<Signal>? onSignal, Action? onRestored) =>
        relay.Listen(onEvent, onSignal, onRestored);

    public async ValueTask DisposeAsync()
    {
        if (relay is IAsyncDisposable both)
        {
            await both.DisposeAsync();
        }
        else
        {
            (relay as IDisposable)?.Dispose();
        }
    }
}
