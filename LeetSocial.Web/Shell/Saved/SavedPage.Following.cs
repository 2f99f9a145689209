using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Web.Shell.Saved;

/// <summary>The list follows its messages, and what is kept and put off on other devices (T24, T25).</summary>
public sealed partial class SavedPage
{
    private protected override async Task Hear(IReadOnlyList<object> news, bool isComplete)
    {
        if (!isComplete)
        {
            await Read();
            StateHasChanged();
            return;
        }
        var (saved, reminders, isNew) = (false, false, false);
        foreach (var item in news)
        {
            saved |= item is SavedChanged { IsSaved: true } || (item is MemberJoined joined && joined.Member.PersonId == Actor!.Id);
            reminders |= item is LaterChanged or ReminderDue || (item is MemberJoined back && back.Member.PersonId == Actor!.Id);
            isNew |= Apply(item);
        }
        if (isNew)
        {
            StateHasChanged();
        }
        await LookAgain(saved, reminders);
    }

    // The event brings the message as it is now: nothing is asked for, and nothing that was taken back waits for an answer.
    private bool Apply(object news) => news switch
    {
        MessageDeleted { Row: var row } => Drop(saved => saved.Row.Id == row.Id) | Follow(row),
        RowEvent { Row: var row } => Follow(row),
        MemberLeft left when IsMine(left) => Drop(saved => saved.Row.RoomId == left.RoomId) | Lose(left),
        SavedChanged { IsSaved: false, MessageId: var id } => Drop(saved => saved.Row.Id == id),
        _ => false,
    };

    private bool Drop(Predicate<SavedMessage> which) => _saved?.RemoveAll(which) > 0;

    private bool Follow(TimelineRow row)
    {
        var place = _saved?.FindIndex(saved => saved.Row.Id == row.Id) ?? -1;
        if (place >= 0)
        {
            _saved![place] = _saved[place] with { Row = row };
        }
        var isReminded = _reminders.Any(reminder => reminder.Message?.Id == row.Id);
        if (isReminded)
        {
            _reminders = [.. _reminders.Select(reminder => reminder.Message?.Id == row.Id ? reminder with { Message = row } : reminder)];
        }
        return place >= 0 || isReminded;
    }

    private bool Lose(MemberLeft left)
    {
        _reminders = [.. _reminders.Select(reminder => reminder.Message?.RoomId == left.RoomId ? reminder with { Message = null } : reminder)];
        return true;
    }

    private async Task LookAgain(bool saved, bool reminders)
    {
        if (reminders)
        {
            await ReadReminders();
        }
        if (saved)
        {
            var first = await Queries.Saved(Actor!);
            if (!IsRefused(first))
            {
                Merge(first.Value);
            }
        }
        if (saved || reminders)
        {
            StateHasChanged();
        }
    }
}
