using System.Collections.Concurrent;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>Messages that are posted later: when, how often, and what becomes of those that cannot be.</summary>
public sealed class SchedulingTests : LaterContext
{
    [Fact]
    public async Task What_is_put_off_is_posted_as_its_author_when_its_time_comes_and_not_before()
    {
        Assert.Null(await Schedules("Later", 2 * Hour));
        Assert.Null(await Schedules("Sooner", Hour));
        Assert.Equal(["Sooner", "Later"], (await Scheduled(Ada)).Select(one => one.Content));
        Assert.Empty(await Scheduled(Bob));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said is ["Sooner"], "the first is posted");

        Assert.Equal("ada", Database.Messages(Lab.Value)[0].Author);
        Assert.Equal("Later", Assert.Single(await Scheduled(Ada)).Content);
        Time.Advance(Hour);
        await Eventually.Is(() => Said is ["Sooner", "Later"], "the second is posted");
    }

    [Fact]
    public async Task Who_may_not_call_everybody_hears_so_when_it_is_planned()
    {
        foreach (var number in Enumerable.Range(0, RoomCall.FreeUpTo))
        {
            var guest = await In<ICreateAccounts, Actor>(accounts => accounts.Create($"guest{number}", "Guest", $"guest{number}@example.org", "long enough"));
            await In<RoomService, RoomId>(rooms => rooms.AddPeople(Ada, Lab, [guest.Id]));
        }

        Assert.Equal("MayNotCallRoom", (await Schedules("@room lunch", Hour, Bob))?.Reason);
        Assert.Null(await Schedules("Say `@room`", Hour, Bob));
        Assert.Null(await Schedules("@room lunch", Hour));
        var planned = Assert.Single(await Scheduled(Bob));
        Assert.Equal("MayNotCallRoom", (await Refused(later => later.Rewrite(Bob, planned.Id, "@room all the same")))?.Reason);
    }

    [Fact]
    public async Task Two_instances_post_each_once()
    {
        await using var other = Another();
        foreach (var number in Enumerable.Range(0, 40)) Assert.Null(await Schedules($"Line {number}", Hour));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages") == 0 && Left(Jobs) == 0, "nothing is left to post");

        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"Line {number}").Order(), Said.Order());
    }

    [Fact]
    public async Task A_job_that_is_done_twice_posts_once()
    {
        Assert.Null(await Schedules("Once", Hour));
        var id = (await Scheduled(Ada))[0].Id;
        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said.Count == 1 && Left(Jobs) == 0, "it is posted");

        // As when a worker dies between doing a job and saying so.
        await Site.Get<IJobQueue>().Enqueue(new SendScheduled(id));
        Assert.Null(await Schedules("Behind it", TimeSpan.FromMinutes(1)));
        Time.Advance(Hour);
        await Eventually.Is(() => Said.Contains("Behind it") && Left(Jobs) == 0, "both jobs are done");

        Assert.Equal(["Once", "Behind it"], Said);
    }

    [Fact]
    public async Task It_outlives_a_restart_and_what_came_due_meanwhile_is_posted_afterwards()
    {
        Assert.Null(await Schedules("Patient", Hour));
        await Restarts();
        Assert.Empty(Said);

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said is ["Patient"], "it is posted");
    }

    [Fact]
    public async Task Neither_the_past_nor_more_than_a_year_nor_more_than_a_hundred()
    {
        Assert.Equal("DueInThePast", (await Schedules("Too late", -Hour))?.Reason);
        Assert.Equal("DueTooFar", (await Schedules("Too early", TimeSpan.FromDays(367)))?.Reason);
        Assert.Equal("MessageEmpty", (await Schedules(" ", Hour))?.Reason);
        Assert.Equal("MessageTooLong", (await Schedules(new string('x', Lengths.Message + 1), Hour))?.Reason);
        foreach (var number in Enumerable.Range(0, 100)) Assert.Null(await Schedules($"{number}", Hour));
        Assert.Equal("TooManyScheduled", (await Schedules("One more", Hour))?.Reason);
        Assert.Null(await Schedules("Of another", Hour, Bob));
    }

    [Fact]
    public async Task Moved_it_is_posted_at_its_new_time_and_rewritten_it_says_the_new_text()
    {
        Assert.Null(await Schedules("Old words", Hour));
        var id = (await Scheduled(Ada))[0].Id;
        Assert.Null(await Refused(later => later.Move(Ada, id, Time.GetUtcNow() + (3 * Hour))));
        Assert.Null(await Refused(later => later.Rewrite(Ada, id, "New words")));
        Assert.Equal("DueInThePast", (await Refused(later => later.Move(Ada, id, Time.GetUtcNow() - Hour)))?.Reason);
        Assert.Equal(1, Left(Jobs));

        Assert.Null(await Schedules("In between", 1.5 * Hour));
        Time.Advance(2 * Hour);
        await Eventually.Is(() => Said.Count > 0, "what is due is posted");
        Assert.Equal(["In between"], Said);
        Time.Advance(2 * Hour);
        await Eventually.Is(() => Said is ["In between", "New words"], "it is posted at its new time");
    }

    [Fact]
    public async Task What_is_moved_in_the_moment_it_is_due_is_not_posted_as_it_was_read_before()
    {
        Assert.Null(await Schedules("Not yet", Hour));
        var id = (await Scheduled(Ada))[0].Id;
        var read = Site.Get<ReadPool>().Read(commands => ScheduledRecord.Find(commands, id))!;

        Assert.Null(await Refused(later => later.Move(Ada, id, Time.GetUtcNow() + (2 * Hour))));

        Assert.Equal(RefusalCode.Conflict, (await Try<ChatService, TimelineRow>(chat => chat.Post(Ada, read.Post))).Refusal?.Code);
        Assert.Empty(Said);
        Assert.Equal("Not yet", Assert.Single(await Scheduled(Ada)).Content);
    }

    [Fact]
    public async Task What_is_cancelled_is_not_posted_and_what_is_sent_now_is_not_posted_again()
    {
        Assert.Null(await Schedules("Never", Hour));
        Assert.Null(await Schedules("Now", Hour));
        var planned = await Scheduled(Ada);
        Assert.Null(await Refused(later => later.Cancel(Ada, planned[0].Id)));
        Assert.Null(await Refused(later => later.SendNow(Ada, planned[1].Id)));
        Assert.Equal(["Now"], Said);
        Assert.Null(await Schedules("Last", Hour));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said.Contains("Last") && Left(Jobs) == 0, "all jobs are done");
        Assert.Equal(["Now", "Last"], Said);
        Assert.Empty(await Scheduled(Ada));
        Assert.Equal(Refusal.NotFound, await Refused(later => later.SendNow(Ada, planned[1].Id)));
    }

    [Fact]
    public async Task T24_who_may_write_there_no_more_keeps_the_text_and_is_told_why()
    {
        var heard = new ConcurrentQueue<Signal>();
        using var listening = Site.Get<ISignals>().Subscribe(Bob.Id, heard.Enqueue);
        Assert.Null(await Schedules("Of somebody removed", Hour, Bob));
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));
        heard.Clear();

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => heard.OfType<LaterChanged>().Any(), "Bob is told");

        var kept = Assert.Single(await Scheduled(Bob));
        Assert.Equal(("Of somebody removed", "NotFound"), (kept.Content, kept.Failure));
        Assert.Equal(1, (await In<LaterQueries, LaterSummary>(later => later.Summary(Bob))).Failed);
        Assert.Empty(Said);
        Assert.Equal(Refusal.NotFound, await Refused(later => later.SendNow(Bob, kept.Id)));
    }

    [Fact]
    public async Task In_an_archived_room_it_waits_for_another_time()
    {
        Assert.Null(await Schedules("Not now", Hour));
        await In<RoomService, RoomId>(rooms => rooms.Archive(Ada, Lab));
        Assert.Equal("RoomIsArchived", (await Schedules("Nor this", Hour))?.Reason);
        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages WHERE Failure = 'RoomIsArchived'") == 1, "it could not be posted");

        await In<RoomService, RoomId>(rooms => rooms.Unarchive(Ada, Lab));
        var id = (await Scheduled(Ada))[0].Id;
        Assert.Null(await Refused(later => later.Move(Ada, id, Time.GetUtcNow() + Hour)));
        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said is ["Not now"], "it is posted after all");
    }
}
