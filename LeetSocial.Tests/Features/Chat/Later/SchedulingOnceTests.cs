using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>Whoever hears no answer tries again; what they say is said once.</summary>
public sealed class SchedulingOnceTests : LaterContext
{
    [Fact]
    public async Task Under_one_name_it_is_one_message_at_the_time_that_was_chosen_last()
    {
        var once = Planned("Once");
        await using var other = Another();
        var tries = Enumerable.Range(0, 8).Select(number => number % 2 == 0 ? Schedules(once, Hour) : SchedulesAt(other, once));
        Assert.All(await Task.WhenAll(tries), Assert.Null);
        Assert.Single(await Scheduled(Ada));
        Assert.Equal(1, Left(Jobs));

        Assert.Null(await Schedules(once with { CodeLanguage = "c" }, 3 * Hour));
        Assert.Equal("DueInThePast", (await Schedules(once, -Hour))?.Reason);
        Assert.Equal("c", Assert.Single(await Scheduled(Ada)).CodeLanguage);
        Assert.Equal(1, Left(Jobs));
        Assert.Null(await Schedules("In between", 1.5 * Hour));
        Time.Advance(2 * Hour);
        await Eventually.Is(() => Said.Count > 0, "what is due is posted");
        Assert.Equal(["In between"], Said);
        Time.Advance(2 * Hour);
        await Eventually.Is(() => Said is ["In between", "Once"], "it is posted at its new time");
    }

    [Fact]
    public async Task A_name_is_its_authors_in_one_room_and_has_bounds()
    {
        var study = await In<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom("Study", "", true, [])));
        var mine = Planned("Mine") with { ClientMessageId = new string('n', Lengths.ClientMessageId) };

        Assert.Null(await Schedules(mine, Hour));
        Assert.Null(await Schedules(mine with { RoomId = study }, Hour));
        Assert.Null(await Schedules(mine with { Content = "Not yours" }, Hour, Bob));
        Assert.Equal("ClientMessageId", (await Schedules(mine with { ClientMessageId = mine.ClientMessageId + 'n' }, Hour))?.Reason);
        Assert.Equal("ClientMessageId", (await Schedules(mine with { ClientMessageId = "" }, Hour))?.Reason);

        Assert.Equal([(Lab.Value, mine.ClientMessageId), (study.Value, mine.ClientMessageId)], (await Scheduled(Ada)).Select(one => (one.RoomId, one.ClientMessageId)));
        Assert.Equal("Not yours", Assert.Single(await Scheduled(Bob)).Content);
    }

    [Fact]
    public async Task What_was_said_meanwhile_is_not_said_again()
    {
        var (due, sent) = (Planned("When it was due"), Planned("At once"));
        Assert.Null(await Schedules(due, Hour));
        Assert.Null(await Schedules(sent, Hour));
        await In<ChatService, TimelineRow>(chat => chat.Post(Ada, new PostMessage(Lab, sent.Content, sent.ClientMessageId)));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages") == 0 && Left(Jobs) == 0, "both are off the list");

        Assert.Equal(["At once", "When it was due"], Said);
        Assert.Equal(new Refusal(RefusalCode.Conflict, "AlreadyPosted"), await Schedules(due, Hour));
        Assert.Empty(await Scheduled(Ada));
    }

    [Fact]
    public async Task What_was_changed_on_the_list_is_another_message_and_a_full_list_moves_what_is_on_it()
    {
        var (rewritten, moved) = (Planned("First words"), Planned("Moved"));
        foreach (var one in (NewScheduledMessage[])[rewritten, moved]) Assert.Null(await Schedules(one, Hour));
        var planned = await Scheduled(Ada);
        Assert.Null(await Refused(later => later.Rewrite(Ada, planned[0].Id, "Other words")));
        Assert.Null(await Refused(later => later.Move(Ada, planned[1].Id, Time.GetUtcNow() + (2 * Hour))));

        foreach (var one in (NewScheduledMessage[])[rewritten, moved]) Assert.Null(await Schedules(one, 3 * Hour));
        Assert.Equal(["Other words", "Moved", "First words", "Moved"], (await Scheduled(Ada)).Select(one => one.Content));
        foreach (var number in Enumerable.Range(4, 96)) Assert.Null(await Schedules($"{number}", Hour));
        Assert.Equal("TooManyScheduled", (await Schedules("One more", Hour))?.Reason);
        Assert.Null(await Schedules(moved, 4 * Hour));
        Assert.Equal(100, Left("scheduled_messages"));
    }

    private async Task<Refusal?> SchedulesAt(InProcessHost instance, NewScheduledMessage message)
    {
        await using var scope = instance.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<LaterService>().Schedule(Ada, message, Time.GetUtcNow() + Hour)).Refusal;
    }
}
