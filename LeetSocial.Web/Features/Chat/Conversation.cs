using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// The room a circuit has open: read once, then folded from what the inbox brings. Belongs to the circuit's dispatcher.
/// The room list has the inbox listen to the room itself; this adds the signals that only an open room needs.
/// </summary>
internal sealed partial class Conversation(
    ChatQueries queries, EventLog log, WriteQueue writes, ISignals signals, ReadBoard reads, RoomBoards boards, CircuitInbox inbox) : IDisposable
{
    private const int MostToCatchUp = 500;

    /// <summary>How many rows stand while one goes along with what comes in, and how many go at a time: several pages, and then one.</summary>
    private const int MostRows = 150;
    private const int Page = 50;

    /// <summary>How many rows stand at most, wherever one has scrolled to and whatever comes in.</summary>
    public const int Bound = 300;

    /// <summary>Around a message that cannot exist any later is the end of the room.</summary>
    private const long End = long.MaxValue;

    private int _mostRows = MostRows;
    private int _openings;
    private Actor? _actor;
    private IDisposable? _listening;
    private IDisposable? _positions;

    /// <summary>Null until a room is open.</summary>
    public RoomView? View { get; private set; }

    /// <summary>Where the view opened; the browser goes there once.</summary>
    public long? Landing { get; private set; }

    /// <summary>How often the reader was led to a message or a day: grows where the view is to go there, whatever it shows.</summary>
    public int Leads { get; private set; }

    /// <summary>Whether a message was asked for by its address that is none.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>The first message that was unread when the room was opened or left alone.</summary>
    public long? Divider { get; private set; }

    /// <summary>Whether the reader is looking: a divider is set for who comes back, not for who is there.</summary>
    public bool IsAttended { get; set; } = true;

    /// <summary>Whether the end of the room is in sight. Then nobody misses what has moved out of sight above, and it need not be kept.</summary>
    public bool IsFollowed { get; set; }

    public async Task<Refusal?> Open(Actor actor, RoomId room, long? around, bool live)
    {
        (_actor, IsUnasked) = (actor, false);
        var opening = ++_openings;
        // Taken before the room that is left takes a place: it may be the one to make room.
        var kept = live && around is null ? _kept.Take(room) : null;
        Leave(room);
        if (kept is not null && ComeBack(kept))
        {
            Remember(room);
            return null;
        }
        Listen(live ? room : null);
        var opened = await queries.Open(actor, room, around);
        if (opening != _openings)
        {
            // Another room was asked for meanwhile, or the page was left.
            return null;
        }
        if (opened.IsRefused(out var refusal))
        {
            Close();
            return refusal;
        }
        (View, Landing, Divider) = (opened.Value.View, opened.Value.Landing, opened.Value.Divider);
        (Leads, IsMissing) = (around is null ? Leads : Leads + 1, around is not null && !opened.Value.IsPermalink);
        (IsFollowed, _mostRows) = (false, MostRows);
        if (live)
        {
            Remember(room);
        }
        return null;
    }

    // Where one was last is worth remembering, not worth waiting for.
    private void Remember(RoomId room) => _ = writes.Run(new OpenRoomWrite(_actor!.Id, room));

    public void Close()
    {
        Listen(null);
        (View, Landing, Divider, IsMissing) = (null, null, null, false);
    }

    /// <summary>Folds one piece of news in.</summary>
    /// <returns>Whether its count came out of turn and has to be asked for again.</returns>
    public bool Apply(object news)
    {
        if (_actor is not { Id: var me })
        {
            // The list of rooms listens before the first room is open.
            return false;
        }
        _kept.Hear(news, me);
        return FoldIn(news);
    }

    private bool FoldIn(object news) => news switch
    {
        MemberLeft left when left.RoomId == View?.Room.Id && left.PersonId == _actor!.Id && !HasComeBack(left) => Lose(),
        RoomEvent change when change.RoomId == View?.Room.Id => !Fold(change),
        CursorMoved moved when moved.RoomId == View?.Room.Id => !Take(moved),
        _ => false,
    };

    /// <summary>The page was left. Whoever comes back to it within the circuit begins anew: nothing is heard meanwhile.</summary>
    public void Dispose()
    {
        _openings++;
        Close();
        _kept.Dispose();
    }

    private bool Fold(RoomEvent change)
    {
        if (View!.HasGapBefore(change) && !CatchUp())
        {
            inbox.Hear(Reload.Everything);
            return true;
        }
        View = View.Apply(change);
        LetGo();
        if (Divider is null && !IsAttended && View.Unread.Count.Messages == 1 && change is MessagePosted)
        {
            Divider = change.Sequence;
        }
        else if (change is MessagePosted { Row: var row } && row.AuthorId == _actor!.Id)
        {
            // Who answers has seen what was new.
            Divider = null;
        }
        return true;
    }

    // What a signal says stands on a board by now; the circuit only has to come and look, and only where it shows.
    private void Hear(Signal signal)
    {
        if (signal is RoomSignal about && boards.Concerns(about))
        {
            inbox.Schedule();
        }
    }

    private bool CatchUp()
    {
        if (log.Since(View!.Room.Id, View.Sequence, MostToCatchUp) is not { IsAll: true } missed)
        {
            return false;
        }
        View = missed.Events.Aggregate(View, (view, change) => view.Apply(change));
        return true;
    }

    private void LetGo()
    {
        if (IsFollowed && View!.Timeline is { ReachesEnd: true } timeline && timeline.Rows.Length > _mostRows)
        {
            View = View with { Timeline = timeline.KeepLatest(_mostRows - Page) };
        }
        else if (View!.Timeline.Rows.Length > Bound)
        {
            // Who reads further up comes to the news by the way down, which reads them again.
            View = View with { Timeline = View.Timeline.KeepEarliest(Bound) };
        }
    }

    private bool Take(CursorMoved moved)
    {
        if (View!.Unread.Take(moved.Cursor, moved.Count, moved.AsOf) is not { } unread)
        {
            return false;
        }
        if (unread.Cursor.Version > View.Unread.Cursor.Version)
        {
            // Marked unread, here or on another device: the line stands where reading is to begin again.
            Divider = View.Timeline.Rows.FirstOrDefault(row => row.Sequence > unread.Cursor.Sequence)?.Sequence;
        }
        View = View with { Unread = unread };
        return true;
    }

    // News of leaving may be late: the view is further on by now, and one is in the room again.
    private bool HasComeBack(MemberLeft left) => left.Sequence <= View!.Sequence && View.Roster.Members.ContainsKey(left.PersonId);

    private bool Lose()
    {
        Close();
        return false;
    }

    // The room that is left stays at hand, with the positions of its readers.
    private void Leave(RoomId next)
    {
        if (View is { } left && left.Room.Id != next && _positions is { } positions)
        {
            _positions = null;
            _kept.Keep(left, positions);
        }
    }

    private void Listen(RoomId? room, IDisposable? positions = null)
    {
        _listening?.Dispose();
        _positions?.Dispose();
        (_listening, _positions) = room is { } id ? (signals.Subscribe(id, Hear), positions ?? reads.Open(id)) : (null, null);
    }
}
