using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Ui;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell;

public abstract partial class SidePage
{
    /// <summary>The numbers move at once when it was quiet, else once a second.</summary>
    private static readonly TimeSpan CountPause = TimeSpan.FromSeconds(1);

    private long _countedAt;

    /// <summary>Unread messages in all rooms.</summary>
    internal int Unread { get; private set; }

    /// <summary>Reminders whose time has come, and which are not done with.</summary>
    internal int Due { get; private set; }

    /// <summary>Something happened in one of the rooms, or to whoever is here.</summary>
    /// <param name="news">What; good for as long as one likes.</param>
    /// <param name="isComplete">Whether nothing was lost. If something was, what is shown is to be read anew.</param>
    private protected abstract Task Hear(IReadOnlyList<object> news, bool isComplete);

    private protected bool IsMine(MemberLeft left) => left.PersonId == Actor!.Id;

    // Runs on the circuit's dispatcher, rung by the inbox.
    private async Task Drain()
    {
        if (IsDisposed)
        {
            return;
        }
        var isComplete = Inbox.Take(out var taken);
        // The list is the inbox's own, and is emptied while this waits.
        object[] news = [.. taken];
        await Try(() => Fold(news, isComplete));
        if (!IsDisposed)
        {
            Draw();
        }
    }

    private async Task Fold(object[] news, bool isComplete)
    {
        var (rooms, later, me) = (!isComplete, !isComplete, !isComplete);
        foreach (var item in news)
        {
            rooms |= Rooms.Apply(item);
            later |= Later.Apply(item);
            me |= item is ProfileChanged || (item is PersonRenamed { PersonId: var person } && person == Actor!.Id);
        }
        if (me || Presence.Of(Actor!.Id) != Me!.Presence)
        {
            LookAtMe();
            StateHasChanged();
        }
        if (news.Length > 0 || !isComplete)
        {
            // First what is to go: it waits for nothing.
            await Hear(news, isComplete);
        }
        await Heal(rooms, later);
        foreach (var due in news.OfType<ReminderDue>())
        {
            await Notes.Show(Actor!, due.ReminderId);
        }
        await Notes.Follow(Actor!, news, isComplete);
        if (_bridge is not null && news.Any(item => item is EmojiChanged))
        {
            await Js.InvokeVoidAsync(PageScripts.Announce, "emoji", true);
        }
    }

    private async Task Heal(bool rooms, bool later)
    {
        if (rooms)
        {
            await Rooms.Reload();
        }
        if (later)
        {
            await Later.Reload();
        }
    }

    private void Draw()
    {
        var counts = Count();
        if (counts == (Unread, Due))
        {
            return;
        }
        if (_countedAt != 0 && Clock.GetElapsedTime(_countedAt) < CountPause && counts.Due == Due)
        {
            Ticker.Wake(Inbox);
            return;
        }
        _countedAt = Clock.GetTimestamp();
        (Unread, Due) = counts;
        StateHasChanged();
    }

    private (int Unread, int Due) Count() => (Rooms.Rooms.Values.Sum(room => room.Unread.Count.Messages), Later.Summary.DueReminders);

    private void LookAtMe() => Me = People.Read(Actor!.Id);
}
