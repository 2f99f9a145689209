using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Where a service announces what is committed, and nothing else.</summary>
internal sealed class RoomEventBus(RoomEventFanout fanout, IRoomEventRelay relay)
{
    public void Publish(RoomEvent change)
    {
        fanout.Receive(change);
        relay.Send(change);
    }

    public void Publish(IEnumerable<RoomEvent> changes)
    {
        foreach (var change in changes)
        {
            Publish(change);
        }
    }
}
