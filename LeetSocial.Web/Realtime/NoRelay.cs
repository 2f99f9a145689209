using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>One instance is enough, so there is nobody to carry anything to.</summary>
internal sealed class NoRelay : IRoomEventRelay, IDisposable
{
    public RelayState State => RelayState.None;

    public void Send(RoomEvent change)
    {
    }

    public void Send(Signal signal)
    {
    }

    public IDisposable Listen(Action<RoomEvent>? onEvent, Action<Signal>? onSignal, Action? onRestored) => this;

    public void Dispose()
    {
    }
}
