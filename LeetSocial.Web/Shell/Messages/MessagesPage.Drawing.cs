using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Details;
using LeetSocial.Web.Features.Rooms.Listing;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>Turns what was folded into what is drawn. Parts that did not change keep their objects, and are not drawn again.</summary>
public sealed partial class MessagesPage
{
    /// <summary>The list moves at once when it was quiet, else once a second.</summary>
    private static readonly TimeSpan ListPause = TimeSpan.FromSeconds(1);

    /// <summary>What comes into the open room is mostly read at once; its badge waits so long, and seldom shows.</summary>
    private static readonly TimeSpan ReadingPause = TimeSpan.FromSeconds(1);

    private ConversationView? _conversation;
    private ShownConversation? _shown;

    /// <summary>The name of the room that stood here until one was no longer in it.</summary>
    private string? _lost;
    private RoomHeaderModel? _header;
    private RoomDetailsModel? _details;
    private RoomListModel? _list;
    private MeModel? _me;
    private Viewer? _viewer;
    private int _unread;
    private int _due;
    private (int List, int Elsewhere, RoomId? Open, int Presence, IReadOnlySet<RoomId>? Drafts) _listed;
    private long _listedAt;
    private long? _listStaleSince;

    private Surroundings Around => new(Title, _shown is null, _unread, _due, _list, _header, _details, _me, _viewer, _replies);

    // News of the conversation alone draws no more than the conversation, and news that shows nowhere draws nothing.
    private void Draw()
    {
        var (around, shown) = (Around, _shown);
        Look();
        if (around != Around || _conversation is null)
        {
            StateHasChanged();
        }
        else if (_shown is not null && !_shown.LooksLike(shown!))
        {
            _conversation.Show(_shown);
        }
    }

    private void Look()
    {
        Rooms.Open = Conversation.View?.Room.Id;
        LookAtConversation();
        EndDialogs();
        LookAtList();
        _due = Later.Summary.DueReminders;
        if (_me is { } me && Presence.Of(me.PersonId) != me.Presence)
        {
            _me = People.Read(me.PersonId);
        }
    }

    private void LookAtMe()
    {
        _me = People.Read(_actor!.Id);
        _viewer = new Viewer(_actor.Id, _me!.DisplayName, _me.IsAdministrator, _me.Avatar);
    }

    private void LookAtConversation()
    {
        if (Conversation.View is not { } view)
        {
            (_lost, _shown, _header, _details) = (_shown?.Name ?? _lost, null, null, null);
            return;
        }
        _lost = null;
        var name = Rooms.Rooms.TryGetValue(view.Room.Id, out var mine) ? mine.Name : view.Room.Name;
        if (_shown is null || _shown.Name != name || _shown.View.Room != view.Room || _shown.View.Roster != view.Roster)
        {
            _header = new RoomHeaderModel(name, view.Room.Topic, [.. Faces(view.Roster)]);
        }
        _shown = new ShownConversation(
            view, name, Conversation.Landing, Conversation.Divider,
            Boards.Receipts(view.Room.Id, view.Timeline, _actor!.Id),
            Boards.Typing(view.Room.Id, _actor.Id))
        {
            Leads = Conversation.Leads,
            IsMissing = Conversation.IsMissing,
            Aside = Later.Aside(view.Room.Id),
        };
        _details = (Conversation.IsUnasked ? Details.Last(view.Roster) : null) ?? Details.Get(view.Room, view.Roster);
    }

    private void LookAtList()
    {
        var now = (Rooms.Version, Rooms.VersionElsewhere, Conversation.View?.Room.Id, Presence.Version, Later.Summary.Drafts);
        if (_list is not null && now == _listed)
        {
            _listStaleSince = null;
            return;
        }
        if (_list is not null && now.Id == _listed.Open && !IsListDue(now.VersionElsewhere != _listed.Elsewhere))
        {
            Ticker.Wake(Inbox);
            return;
        }
        (_listed, _listedAt, _listStaleSince) = (now, Clock.GetTimestamp(), null);
        _list = RoomEntries.Of(Rooms.Rooms.Values, _actor!.Id, now.Id, Presence, Later.Summary.Drafts);
        _unread = Rooms.Rooms.Values.Sum(room => room.Unread.Count.Messages);
    }

    private bool IsListDue(bool elsewhere)
    {
        _listStaleSince ??= Clock.GetTimestamp();
        return elsewhere
            ? Clock.GetElapsedTime(_listedAt) >= ListPause
            : Clock.GetElapsedTime(_listStaleSince.Value) >= ReadingPause;
    }

    private IEnumerable<RoomFace> Faces(Roster roster) => roster.Members.Values
        .Where(member => member.PersonId != _actor!.Id)
        .OrderByDescending(member => Presence.Of(member.PersonId)).ThenBy(member => member.DisplayName, StringComparer.CurrentCulture)
        .Take(3).Select(member => new RoomFace(member.PersonId, member.DisplayName, member.Avatar));

    /// <summary>What the page itself draws, around the conversation.</summary>
    private readonly record struct Surroundings(
        string Title, bool IsEmpty, int Unread, int Due, RoomListModel? List, RoomHeaderModel? Header, RoomDetailsModel? Details,
        MeModel? Me, Viewer? Viewer, IReadOnlyList<TimelineRow>? Replies);
}
