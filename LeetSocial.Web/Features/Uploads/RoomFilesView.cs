using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Uploads.Browsing;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Uploads;

/// <summary>
/// What one circuit sees of a room's files: read once, then folded from what its inbox brings. It lets only such news in as changes a list
/// of files. Belongs to the circuit's dispatcher.
/// </summary>
internal sealed class RoomFilesView(RoomFileQueries queries, RoomEventFanout fanout, CircuitInbox inbox) : IListen, IDisposable
{
    private Actor? _actor;
    private (RoomId Room, IDisposable Subscription)? _listened;
    private ShownFiles? _shown;

    /// <summary>Null before they have been read, and where they may not be.</summary>
    public IReadOnlyList<RoomFile>? Files => _shown?.Files;

    public bool IsComplete => _shown?.IsComplete ?? true;

    /// <summary>Reads the latest. With <paramref name="live"/> it goes on to listen; without, it is a picture.</summary>
    public async Task<Refusal?> Open(Actor actor, RoomId room, FileFilter filter, bool live)
    {
        _actor = actor;
        // Listen first, then look: what happens in between is folded in twice, which changes nothing.
        if (live && _listened?.Room != room)
        {
            Dispose();
            _listened = (room, fanout.Subscribe(room, this));
        }
        var page = await queries.Of(actor, room, filter, null);
        if (page.IsRefused(out var refusal))
        {
            Close();
            return refusal;
        }
        _shown = new ShownFiles(room, filter, page.Value, page.Value.Length < RoomFileQueries.PageSize);
        return null;
    }

    public async Task<Refusal?> ReadMore()
    {
        if (_shown is not { Files: [.., var last] } before)
        {
            return null;
        }
        var page = await queries.Of(_actor!, before.Room, before.Filter, last.Id);
        // Meanwhile other files may have been asked for, or these taken away.
        if (!page.IsRefused(out var refusal) && _shown is { } now && (now.Room, now.Filter) == (before.Room, before.Filter))
        {
            _shown = now.With(page.Value, RoomFileQueries.PageSize);
        }
        return refusal;
    }

    /// <summary>Folds one piece of news in.</summary>
    /// <returns>Whether there is something else to be seen now.</returns>
    public bool Apply(object news)
    {
        var before = _shown;
        if (news is MemberLeft left && IsMe(left) && left.RoomId == before?.Room)
        {
            Close();
        }
        else
        {
            _shown = _shown?.Apply(news);
        }
        return !ReferenceEquals(_shown, before);
    }

    public void Hear(object news)
    {
        if (news is MessagePosted { Row.Files.IsEmpty: false } or FilesChecked or MessageDeleted or PersonRenamed or Reload || (news is MemberLeft left && IsMe(left)))
        {
            inbox.Hear(news);
        }
    }

    public void Dispose()
    {
        _listened?.Subscription.Dispose();
        _listened = null;
    }

    private void Close()
    {
        Dispose();
        _shown = null;
    }

    private bool IsMe(MemberLeft left) => left.PersonId == _actor?.Id;
}
