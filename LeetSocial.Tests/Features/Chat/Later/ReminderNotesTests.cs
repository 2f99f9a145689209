using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>A reminder that comes at a page whose browser is not there any more.</summary>
public sealed class ReminderNotesTests : LaterContext
{
    [Fact]
    public async Task A_note_that_nobody_hears_is_no_fault()
    {
        var message = await Posts(Ada, "Water the plants");
        Assert.Null(await Refused(later => later.Remind(Bob, message, Time.GetUtcNow() + Hour)));
        var reminder = Assert.Single(await In<LaterQueries, IReadOnlyList<Reminder>>(later => later.Reminders(Bob))).Id;
        await using var scope = Site.Services.CreateAsyncScope();
        var browser = new BrowserThatIsGone();
        var notes = new ReminderNotes(scope.ServiceProvider.GetRequiredService<LaterQueries>(), Site.Get<PresenceBoard>(), browser, Time);

        await notes.Show(Bob, reminder);
        await notes.Follow(Bob, [], isComplete: false);

        Assert.Equal(2, browser.Asked);
    }

    /// <summary>A call that is lost with its connection is given up after a while.</summary>
    private sealed class BrowserThatIsGone : IJSRuntime
    {
        public int Asked { get; private set; }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args)
        {
            Asked++;
            return ValueTask.FromException<TValue>(new TaskCanceledException());
        }

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }
}
