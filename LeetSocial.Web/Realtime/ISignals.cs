using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>
/// Signals, told here and on every other instance. They may be lost and say nothing about order between instances;
/// what must survive is a <see cref="RoomEvent"/>. Listeners are called on the publisher's thread and must not wait.
/// </summary>
public interface ISignals
{
    /// <summary>Tells everybody who listens. Never waits, never throws.</summary>
    void Publish(Signal signal);

    /// <summary>Hears what is meant for one person.</summary>
    IDisposable Subscribe(PersonId person, Action<Signal> hear);

    /// <summary>Hears what concerns one room.</summary>
    IDisposable Subscribe(RoomId room, Action<Signal> hear);

    /// <summary>Hears what concerns everybody.</summary>
    IDisposable SubscribeCommunity(Action<Signal> hear);

    /// <summary>Hears everything, before those do who listen to one room or person: what they then look at is up to date.</summary>
    IDisposable SubscribeAll(Action<Signal> hear);
}
