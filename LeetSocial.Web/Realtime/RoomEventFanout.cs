using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data.Reading;

namespace LeetSocial.Web.Realtime;

/// <summary>Brings the events of this and all other instances to those who listen here: once each, in order, gaps filled from the log.</summary>
internal sealed class RoomEventFanout(EventLog log, GapFiller gaps)
{
    private readonly ConcurrentDictionary<RoomId, RoomChannel> _rooms = new();
    private readonly ListenersByKey<PersonId, IListen> _people = new();
    private readonly Lock _lock = new();

    /// <summary>Rooms somebody listens to here.</summary>
    public ICollection<RoomChannel> Rooms => _rooms.Values;

    public IDisposable Subscribe(RoomId room, IListen listener)
    {
        lock (_lock)
        {
            var channel = _rooms.GetOrAdd(room, id => new RoomChannel(id));
            channel.Add(listener, () => log.Head(room));
        }
        return new Subscription(() => Unsubscribe(room, listener));
    }

    /// <summary>Listens to a person's comings and goings, in rooms that they may not know of yet.</summary>
    public IDisposable Subscribe(PersonId person, IListen listener) => _people.Add(person, listener);

    public void Receive(RoomEvent change)
    {
        if (_rooms.TryGetValue(change.RoomId, out var channel))
        {
            channel.Receive(change);
            if (channel.HasGap)
            {
                gaps.Fill(channel);
            }
        }
        if (WhoMoved(change) is { } person)
        {
            foreach (var listener in _people.All(person))
            {
                listener.Hear(change);
            }
        }
    }

    /// <summary>The log is known to have reached a sequence: whoever is behind is brought up to it.</summary>
    public void Reach(RoomId room, long head)
    {
        if (_rooms.TryGetValue(room, out var channel) && channel.Head < head)
        {
            gaps.FillNow(channel);
        }
    }

    private static PersonId? WhoMoved(RoomEvent change) => change switch
    {
        MemberJoined joined => joined.Member.PersonId,
        MemberLeft left => left.PersonId,
        _ => null,
    };

    private void Unsubscribe(RoomId room, IListen listener)
    {
        lock (_lock)
        {
            if (_rooms.TryGetValue(room, out var channel) && channel.Remove(listener))
            {
                _rooms.TryRemove(room, out _);
            }
        }
    }
}
