using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>What was put off to later comes back.</summary>
public sealed partial class MessagesPage
{
    [Inject] internal ReminderNotes Notes { get; set; } = default!;

    private Task ShowDueReminders() => Later.Summary.DueReminders > 0 ? Notes.ShowDue(_actor!) : Task.CompletedTask;

    // Tells a module of the page something that is worth nothing later: whoever does not hear it asks when they are back.
    private async Task Announce<T>(string what, T detail)
    {
        try
        {
            await (_bridge is null ? ValueTask.CompletedTask : Js.InvokeVoidAsync(PageScripts.Announce, what, detail));
        }
        catch (OperationCanceledException)
        {
            // Nobody was there.
        }
    }

    private async Task LookAtLater(IReadOnlyList<object> news)
    {
        // The list is the inbox's own, and is emptied while this waits.
        var due = news.OfType<ReminderDue>().ToArray();
        await Later.Reload();
        Draw();
        foreach (var reminder in due)
        {
            await Notes.Show(_actor!, reminder.ReminderId);
        }
    }
}
