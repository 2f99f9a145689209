using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// What one circuit shows of what its person has put off or begun: read once, and again when something of it changed, here or on
/// another device. Belongs to the circuit's dispatcher.
/// </summary>
internal sealed class LaterState(LaterQueries queries)
{
    private Actor? _actor;
    private RoomId? _room;
    private DraftText _draft = DraftText.None;

    public LaterSummary Summary { get; private set; } = LaterSummary.Empty;

    public Task Load(Actor actor)
    {
        _actor = actor;
        return Reload();
    }

    /// <summary>Another room is open: what was begun there belongs to its composer.</summary>
    public async Task Enter(RoomId? room)
    {
        (_room, _draft) = (room, DraftText.None);
        var draft = room is { } open && _actor is not null ? await queries.Draft(_actor, open) : DraftText.None;
        // Meanwhile another room may have been opened.
        if (_room == room)
        {
            _draft = draft.IsRefused(out _) ? DraftText.None : draft.Value;
        }
    }

    /// <summary>Folds one piece of news in.</summary>
    /// <returns>Whether something is to be read anew.</returns>
    public bool Apply(object news)
    {
        if (news is DraftChanged draft)
        {
            var drafts = draft.IsEmpty ? Summary.Drafts.Remove(draft.RoomId) : Summary.Drafts.Add(draft.RoomId);
            if (drafts != Summary.Drafts)
            {
                Summary = Summary with { Drafts = drafts };
            }
            return draft.RoomId == _room && draft.Connection != _actor!.Connection;
        }
        return news is LaterChanged or ReminderDue or ProfileChanged;
    }

    public async Task Reload()
    {
        var summary = await queries.Summary(_actor!);
        if (!summary.IsRefused(out _))
        {
            Summary = summary.Value;
        }
        await Enter(_room);
    }

    /// <summary>For the composer of the open room.</summary>
    public ComposerAside Aside(RoomId room)
    {
        var isPlanned = Summary.Scheduled.TryGetValue(room, out var waiting);
        var draft = room == _room ? _draft : DraftText.None;
        return new ComposerAside
        {
            UndoSeconds = Summary.UndoSeconds,
            Scheduled = waiting.Count,
            Next = isPlanned ? waiting.Next : null,
            Failed = Summary.Failed,
            Draft = draft.Content,
            DraftVersion = draft.Version,
        };
    }
}
