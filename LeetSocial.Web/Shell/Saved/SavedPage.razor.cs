using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Saved;

/// <summary>What a person keeps for later, from all rooms; what they want to be reminded of stands above it.</summary>
public sealed partial class SavedPage
{
    private IReadOnlyList<Reminder> _reminders = [];
    private List<SavedMessage>? _saved;
    private Refusal? _refusal;
    private bool _isComplete = true;

    [Inject] internal ChatQueries Queries { get; set; } = default!;
    [Inject] internal ChatService Chat { get; set; } = default!;
    [Inject] internal LaterQueries PutOff { get; set; } = default!;
    [Inject] internal LaterService PuttingOff { get; set; } = default!;

    private protected override async Task Read()
    {
        await ReadReminders();
        var first = await Queries.Saved(Actor!);
        if (!IsRefused(first))
        {
            _saved = [.. first.Value];
            _isComplete = first.Value.Count < ChatQueries.PageSize;
        }
    }

    private async Task ReadReminders()
    {
        var found = await PutOff.Reminders(Actor!);
        if (!IsRefused(found))
        {
            _reminders = found.Value;
        }
    }

    private async Task ReadMore()
    {
        var page = await Queries.Saved(Actor!, _saved is [.., var last] ? last.Place : null);
        if (!IsRefused(page))
        {
            Merge(page.Value);
            _isComplete = page.Value.Count < ChatQueries.PageSize;
        }
    }

    private async Task Remove(TimelineRow row)
    {
        if (!IsRefused(await Chat.Save(Actor!, row.Id, isSaved: false)))
        {
            _saved?.RemoveAll(saved => saved.Row.Id == row.Id);
        }
    }

    private async Task Finish(Reminder reminder)
    {
        // It may have been finished elsewhere meanwhile; it is to be gone, and is.
        var forgotten = await PuttingOff.Forget(Actor!, reminder.Id);
        if (forgotten.Refusal?.Code == RefusalCode.NotFound || !IsRefused(forgotten))
        {
            _reminders = [.. _reminders.Where(one => one.Id != reminder.Id)];
        }
    }

    // Wherever it comes from, a message stands there once, in its place.
    private void Merge(IEnumerable<SavedMessage> found) => _saved =
    [
        .. (_saved ?? []).Concat(found).DistinctBy(saved => saved.Row.Id)
            .OrderByDescending(saved => saved.Place.SavedAt).ThenByDescending(saved => saved.Place.Message),
    ];

    // What is refused is said, until something works again.
    private bool IsRefused<T>(Outcome<T> outcome) => outcome.IsRefused(out _refusal);
}
