using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Chat.Reading;

/// <summary>
/// The rooms that a circuit was in last: as they were left, with what was told of them since. What is kept are references to rows
/// that all circuits share. A room whose membership ends is let go of, and so is one of which too much is told.
/// </summary>
internal sealed class KeptRooms : IDisposable
{
    public const int Most = 5;
    private const int MostNews = 200;

    /// <summary>Enough to land at the first unread message of a day, or at the end.</summary>
    private const int MostRows = 100;

    // The one that was left last stands last.
    private readonly List<KeptRoom> _rooms = [];

    /// <summary>Keeps a room that is being left. One that is shown far from its end would be landed in elsewhere, and is not worth it.</summary>
    public void Keep(RoomView view, IDisposable held)
    {
        Forget(view.Room.Id);
        if (!view.Timeline.ReachesEnd)
        {
            held.Dispose();
            return;
        }
        _rooms.Add(new KeptRoom(view with { Timeline = view.Timeline.KeepLatest(MostRows) }, held));
        if (_rooms.Count > Most)
        {
            Forget(_rooms[0].Room);
        }
    }

    /// <summary>Notes a piece of news for when one comes back.</summary>
    public void Hear(object news, PersonId me)
    {
        var room = news switch
        {
            RoomEvent change => change.RoomId,
            CursorMoved moved => moved.RoomId,
            _ => default,
        };
        if (_rooms.Find(kept => kept.Room == room) is not { } about)
        {
            return;
        }
        if (about.News.Count == MostNews || (news is MemberLeft left && left.PersonId == me))
        {
            Forget(room);
            return;
        }
        about.News.Add(news);
    }

    /// <summary>Gives a room back, and keeps it no longer. Whoever takes it holds what it held.</summary>
    public KeptRoom? Take(RoomId room)
    {
        var found = _rooms.Find(kept => kept.Room == room);
        return found is not null && _rooms.Remove(found) ? found : null;
    }

    /// <summary>Something was told that did not arrive: nothing kept can be trusted any more.</summary>
    public void Clear()
    {
        foreach (var kept in _rooms)
        {
            kept.Held.Dispose();
        }
        _rooms.Clear();
    }

    public void Dispose() => Clear();

    private void Forget(RoomId room) => Take(room)?.Held.Dispose();
}

/// <param name="View">The room as it was left.</param>
/// <param name="Held">What is subscribed for it and goes on while it is kept.</param>
internal sealed record KeptRoom(RoomView View, IDisposable Held)
{
    public RoomId Room => View.Room.Id;

    /// <summary>What was told since, in its order.</summary>
    public List<object> News { get; } = [];
}
