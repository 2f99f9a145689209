using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>Reminders of messages: told to who asked, and only what that person may still read.</summary>
public sealed class RemindingTests : LaterContext
{
    [Fact]
    public async Task It_is_told_when_its_time_comes_and_to_nobody_else()
    {
        var heard = new ConcurrentQueue<Signal>();
        using var listening = Site.Get<ISignals>().SubscribeAll(heard.Enqueue);
        var message = await Posts(Ada, "Water the plants");
        Assert.Null(await Reminds(Bob, message, Hour));
        Assert.Equal(0, (await In<LaterQueries, LaterSummary>(later => later.Summary(Bob))).DueReminders);
        Assert.Empty(heard.OfType<ReminderDue>());

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("jobs WHERE Kind = 'Remind'") == 0, "its job is done");

        Assert.Equal(Bob.Id, Assert.Single(heard.OfType<ReminderDue>()).PersonId);
        Assert.Equal(1, (await In<LaterQueries, LaterSummary>(later => later.Summary(Bob))).DueReminders);
        Assert.Equal("Water the plants", Assert.Single(await Reminders(Bob)).Message?.Snippet);
        Assert.Empty(await Reminders(Ada));
    }

    [Fact]
    public async Task T25_a_reminder_of_a_deleted_message_tells_that_and_nothing_of_its_text()
    {
        var message = await Posts(Ada, "canary");
        Assert.Null(await Reminds(Bob, message, Hour));
        await In<ChatService, Done>(chat => chat.Delete(Ada, message));

        var reminder = Assert.Single(await Reminders(Bob));
        Assert.Equal((true, ""), (reminder.Message!.IsDeleted, reminder.Message.Html));
        Assert.Equal("MessageIsDeleted", (await Reminds(Bob, message, Hour))?.Reason);
    }

    [Fact]
    public async Task T24_who_was_removed_is_reminded_of_nothing_that_was_said_there()
    {
        var message = await Posts(Ada, "canary");
        Assert.Null(await Reminds(Bob, message, Hour));
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));

        Assert.Null(Assert.Single(await Reminders(Bob)).Message);
        Assert.Equal(Refusal.NotFound, await Reminds(Bob, message, Hour));
    }

    [Fact]
    public async Task Neither_the_past_nor_more_than_a_hundred_and_what_is_done_with_is_gone()
    {
        var message = await Posts(Ada, "Water the plants");
        Assert.Equal("DueInThePast", (await Reminds(Bob, message, -Hour))?.Reason);
        Assert.Equal("DueTooFar", (await Reminds(Bob, message, TimeSpan.FromDays(400)))?.Reason);
        foreach (var _ in Enumerable.Range(0, 100)) Assert.Null(await Reminds(Bob, message, Hour));
        Assert.Equal("TooManyReminders", (await Reminds(Bob, message, Hour))?.Reason);

        var first = (await Reminders(Bob))[0].Id;
        Assert.Equal(Refusal.NotFound, await Refused(later => later.Forget(Ada, first)));
        Assert.Null(await Refused(later => later.Forget(Bob, first)));
        Assert.Equal((99L, 99L), (Left("reminders"), Left("jobs WHERE Kind = 'Remind'")));
    }

    private Task<Refusal?> Reminds(Actor who, MessageId message, TimeSpan ahead) =>
        Refused(later => later.Remind(who, message, Time.GetUtcNow() + ahead));

    private Task<IReadOnlyList<Reminder>> Reminders(Actor who) => In<LaterQueries, IReadOnlyList<Reminder>>(later => later.Reminders(who));
}
