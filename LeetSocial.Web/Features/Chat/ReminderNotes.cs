using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Ui;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// Tells the person at this circuit what they wanted to be reminded of. The page's module shows it until it is put away; it follows
/// what becomes of the message (T24, T25). Whoever is busy is not interrupted: what is due is counted, and shown when they are not busy
/// any more. Belongs to the circuit's dispatcher.
/// </summary>
internal sealed class ReminderNotes(LaterQueries queries, PresenceBoard presence, IJSRuntime browser, TimeProvider clock)
{
    private const int MostAtOnce = 3;

    private readonly Dictionary<long, (RoomId Room, MessageId Message)> _shown = [];
    private bool _isHolding;

    /// <summary>As the module takes it.</summary>
    /// <param name="Id">Shown once, however often it is told.</param>
    /// <param name="Author">Whose message it is; null in a room one is no longer in.</param>
    /// <param name="Words">What it says; empty when it was deleted.</param>
    /// <param name="Href">Where it stands.</param>
    /// <param name="IsDone">Nobody has to be reminded any more: what stands there goes.</param>
    private sealed record Note(long Id, string? Author, string Words, string? Href, bool IsDone = false);

    public async Task Show(Actor actor, long reminder)
    {
        if (IsBusy(actor))
        {
            return;
        }
        var found = await queries.Reminder(actor, reminder);
        if (!found.IsRefused(out _))
        {
            await Tell(found.Value);
        }
    }

    /// <summary>The last of those whose time came while nobody was here, and which are not done with.</summary>
    public async Task ShowDue(Actor actor)
    {
        if (IsBusy(actor))
        {
            return;
        }
        var found = await queries.Reminders(actor);
        if (found.IsRefused(out _))
        {
            return;
        }
        foreach (var reminder in found.Value.Where(one => one.DueAt <= clock.GetUtcNow()).TakeLast(MostAtOnce))
        {
            await Tell(reminder);
        }
    }

    /// <summary>Hears whatever the page hears.</summary>
    /// <param name="actor">Who is here.</param>
    /// <param name="news">What happened.</param>
    /// <param name="isComplete">Whether nothing was lost.</param>
    public Task Follow(Actor actor, IReadOnlyList<object> news, bool isComplete)
    {
        var isOver = _isHolding && !IsBusy(actor);
        HashSet<long>? stale = null;
        if (_shown.Count > 0)
        {
            stale = [.. _shown.Where(note => !isComplete || news.Any(item => Concerns(item, actor.Id, note.Value))).Select(note => note.Key)];
        }
        return isOver || stale is { Count: > 0 } ? Follow(actor, stale ?? [], isOver) : Task.CompletedTask;
    }

    private async Task Follow(Actor actor, IEnumerable<long> stale, bool isOver)
    {
        foreach (var reminder in stale)
        {
            var found = await queries.Reminder(actor, reminder);
            // Rather gone than something that was taken back: it is on the list all the same.
            await (found.IsRefused(out _) ? TakeAway(reminder) : Tell(found.Value));
        }
        if (isOver)
        {
            _isHolding = false;
            await ShowDue(actor);
        }
    }

    private static bool Concerns(object news, PersonId person, (RoomId Room, MessageId Message) note) => news switch
    {
        MessageDeleted or MessageEdited => ((RowEvent)news).Row.Id == note.Message,
        MemberLeft left => left.PersonId == person && left.RoomId == note.Room,
        LaterChanged => true,
        _ => false,
    };

    private bool IsBusy(Actor actor)
    {
        var isBusy = presence.Of(actor.Id) == Presence.Busy;
        _isHolding |= isBusy;
        return isBusy;
    }

    private Task TakeAway(long reminder)
    {
        _shown.Remove(reminder);
        return Tell(new Note(reminder, null, "", null, IsDone: true));
    }

    private Task Tell(Reminder reminder)
    {
        if (reminder.Message is { } row)
        {
            _shown[reminder.Id] = (row.RoomId, row.Id);
        }
        else
        {
            _shown.Remove(reminder.Id);
        }
        return Tell(Of(reminder));
    }

    private async Task Tell(Note note)
    {
        try
        {
            await browser.InvokeVoidAsync(PageScripts.Announce, "reminder", note);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // Nobody looks any more, or the call was lost with the connection; the list of reminders has it.
        }
    }

    private static Note Of(Reminder reminder) => reminder.Message is { } row
        ? new Note(reminder.Id, row.AuthorName, row.IsDeleted ? "" : row.Snippet, $"messages/{row.RoomId.Value}/{row.Sequence}")
        : new Note(reminder.Id, null, "", null);
}
