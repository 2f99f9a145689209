using LeetSocial.Domain.People;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Tells the person at this circuit what they wanted to be reminded of. The page's module shows it until it is put away.</summary>
internal sealed class ReminderNotes(LaterQueries queries, IJSRuntime browser, TimeProvider clock)
{
    private const int MostAtOnce = 3;

    /// <summary>As the module takes it.</summary>
    /// <param name="Id">Shown once, however often it is told.</param>
    /// <param name="Author">Whose message it is; null in a room one is no longer in.</param>
    /// <param name="Words">What it says; empty when it was deleted.</param>
    /// <param name="Href">Where it stands.</param>
    private sealed record Note(long Id, string? Author, string Words, string? Href);

    public async Task Show(Actor actor, long reminder)
    {
        var found = await queries.Reminder(actor, reminder);
        if (!found.IsRefused(out _))
        {
            await Tell(found.Value);
        }
    }

    /// <summary>The last of those whose time came while nobody was here, and which are not done with.</summary>
    public async Task ShowDue(Actor actor)
    {
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

    private async Task Tell(Reminder reminder)
    {
        try
        {
            await using var module = await browser.InvokeAsync<IJSObjectReference>("import", "./Features/Chat/bridge.js");
            await module.InvokeVoidAsync("announce", "reminder", Of(reminder));
        }
        catch (JSDisconnectedException)
        {
            // Nobody looks any more; the list of reminders has it.
        }
    }

    private static Note Of(Reminder reminder) => reminder.Message is { } row
        ? new Note(reminder.Id, row.AuthorName, row.IsDeleted ? "" : row.Snippet, $"messages/{row.RoomId.Value}/{row.Sequence}")
        : new Note(reminder.Id, null, "", null);
}
