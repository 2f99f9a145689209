using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>
/// One circuit's list of rooms: read once, then folded from what the inbox brings. It listens to every room in it, and
/// to the person's own comings and goings. Belongs to the circuit's dispatcher.
/// </summary>
internal sealed class RoomListState(RoomQueries queries, RoomEventFanout fanout, CircuitInbox inbox) : IDisposable
{
    private readonly Dictionary<RoomId, IDisposable> _subscriptions = [];
    private Actor? _actor;
    private IDisposable? _person;
    private bool _isLeft;

    /// <summary>Grows with every change, so that whoever draws the list knows whether to.</summary>
    public int Version { get; private set; }

    /// <summary>Grows with every change of a room that is not the open one; those cannot wait to be shown.</summary>
    public int VersionElsewhere { get; private set; }

    /// <summary>The room on the page. What is said there is seen there, and mostly read before the list could tell.</summary>
    public RoomId? Open { get; set; }

    public ImmutableDictionary<RoomId, RoomSummary> Rooms { get; private set; } = ImmutableDictionary<RoomId, RoomSummary>.Empty;

    /// <summary>Reads the list. With <paramref name="live"/> it goes on to listen; without, it is a picture.</summary>
    public async Task<Refusal?> Load(Actor actor, bool live)
    {
        (_actor, _isLeft) = (actor, false);
        if (live)
        {
            _person ??= fanout.Subscribe(actor.Id, inbox);
        }
        return await Reload(live);
    }

    /// <summary>Folds one piece of news in.</summary>
    /// <returns>Whether something has to be read to go on: a room that is new, or a count that came out of turn.</returns>
    public bool Apply(object news)
    {
        switch (news)
        {
            case MemberLeft left when left.PersonId == _actor!.Id && IsNews(left):
                Forget(left.RoomId);
                return false;
            case MemberJoined joined when joined.Member.PersonId == _actor!.Id && !Rooms.ContainsKey(joined.RoomId):
                return true;
            case RoomEvent change when Rooms.TryGetValue(change.RoomId, out var room):
                Replace(room, room.Apply(change));
                return change is MessageDeleted { Row.Sequence: var gone } && gone == room.LastSequence;
            case CursorMoved moved when Rooms.TryGetValue(moved.RoomId, out var room):
                return !Take(room, moved);
            default:
                return false;
        }
    }

    /// <summary>Reads everything anew, which heals whatever was missed.</summary>
    public async Task<Refusal?> Reload(bool live = true)
    {
        // Listen first, then look: what happens in between is folded in twice, which changes nothing.
        if (live && !_isLeft && Rooms.IsEmpty is false)
        {
            Listen(Rooms.Keys);
        }
        var mine = await queries.Mine(_actor!);
        if (mine.IsRefused(out var refusal))
        {
            return refusal;
        }
        // The page may have been left meanwhile: nobody would end what began now.
        if (live && !_isLeft && Listen(mine.Value.Select(room => room.Room.Id)))
        {
            mine = await queries.Mine(_actor!);
            if (mine.IsRefused(out refusal))
            {
                return refusal;
            }
        }
        Rooms = mine.Value.ToImmutableDictionary(room => room.Room.Id);
        Version++;
        VersionElsewhere++;
        return null;
    }

    public void Dispose()
    {
        _isLeft = true;
        _person?.Dispose();
        // The page that is gone back to begins anew.
        _person = null;
        foreach (var subscription in _subscriptions.Values)
        {
            subscription.Dispose();
        }
        _subscriptions.Clear();
    }

    /// <returns>Whether there was any that was not listened to.</returns>
    private bool Listen(IEnumerable<RoomId> rooms)
    {
        var anyNew = false;
        foreach (var room in rooms.Where(room => !_subscriptions.ContainsKey(room)))
        {
            _subscriptions[room] = fanout.Subscribe(room, inbox);
            anyNew = true;
        }
        return anyNew;
    }

    // Who has come back is in a room that is further on than that.
    private bool IsNews(MemberLeft left) => !Rooms.TryGetValue(left.RoomId, out var room) || left.Sequence > room.Unread.AsOf;

    private bool Take(RoomSummary room, CursorMoved moved)
    {
        if (room.Unread.Take(moved.Cursor, moved.Count, moved.AsOf) is not { } unread)
        {
            return false;
        }
        Replace(room, room with { Unread = unread });
        return true;
    }

    private void Replace(RoomSummary before, RoomSummary after)
    {
        if (!ReferenceEquals(before, after))
        {
            Rooms = Rooms.SetItem(after.Room.Id, after);
            Touch(after.Room.Id);
        }
    }

    private void Forget(RoomId room)
    {
        if (_subscriptions.Remove(room, out var subscription))
        {
            subscription.Dispose();
        }
        Rooms = Rooms.Remove(room);
        Touch(room);
    }

    private void Touch(RoomId room)
    {
        Version++;
        VersionElsewhere += room == Open ? 0 : 1;
    }
}
