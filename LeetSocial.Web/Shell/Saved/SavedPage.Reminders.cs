using LeetSocial.Web.Features.Chat;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Saved;

/// <summary>What a person wants to be reminded of stands above what they keep.</summary>
public sealed partial class SavedPage
{
    private IReadOnlyList<Reminder> _reminders = [];

    [Inject] internal LaterQueries PutOff { get; set; } = default!;
    [Inject] internal LaterService Later { get; set; } = default!;
    [Inject] internal TimeProvider Clock { get; set; } = default!;

    private int Due => _reminders.Count(reminder => reminder.DueAt <= Clock.GetUtcNow());

    private async Task ReadReminders()
    {
        var found = await PutOff.Reminders(_actor!);
        if (!found.IsRefused(out _))
        {
            _reminders = found.Value;
        }
    }

    private async Task Finish(Reminder reminder)
    {
        await Later.Forget(_actor!, reminder.Id);
        await ReadReminders();
    }
}
