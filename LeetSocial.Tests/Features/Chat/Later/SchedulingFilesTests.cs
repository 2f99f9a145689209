using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Serving;
using LeetSocial.Web.Features.Uploads.Sweeping;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>Messages with files that are posted later: whose the files are until then, and what becomes of them.</summary>
public sealed class SchedulingFilesTests : LaterContext
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private protected override (string Name, string Value)[] Settings => [("Uploads:Quota", "1000")];

    [Fact]
    public async Task They_are_posted_with_it_in_their_order_once_by_two_instances()
    {
        await using var other = Another();
        foreach (var number in Enumerable.Range(0, 12))
        {
            var (second, first) = (await Uploads(Ada, $"b{number}.txt"), await Uploads(Ada, $"a{number}.txt"));
            Assert.Null(await Schedules(With(number % 2 == 0 ? "" : "Look", first, second), Hour));
        }
        Assert.Equal(["a0.txt", "b0.txt"], (await Scheduled(Ada))[0].Files.Select(file => file.Name));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages") == 0 && Left(Jobs) == 0, "nothing is left to post");

        Assert.Equal(
            Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? MessageType.File : MessageType.Text, $"a{number}.txt b{number}.txt")).Order(),
            Database.Query(
                """
                SELECT Type, (SELECT GROUP_CONCAT(FileName, ' ') FROM (SELECT * FROM files f WHERE f.MessageId = m.Id AND f.RoomId = m.RoomId ORDER BY Position))
                FROM messages m WHERE RoomId = $p0 AND ClientMessageId LIKE 'scheduled-%'
                """,
                row => ((MessageType)row.GetInt32(0), row.GetString(1)), Lab.Value).Order());
        Assert.Equal(0, Left("files WHERE ScheduledId IS NOT NULL"));
        Assert.True(await Has(Bob, new FileId(Database.Value<long>("SELECT MIN(Id) FROM files"))));
    }

    [Fact]
    public async Task T7_T11_until_then_they_are_their_owners_alone_and_kept_and_count_and_go_with_what_is_taken_back()
    {
        var file = await Uploads(Ada, "plan.txt", new string('p', 900));
        Assert.Null(await Schedules(With("", file), 3 * Day));

        Time.Advance(1.1 * Day);
        await Sweeps();
        Assert.Equal(Refusal.NotFound, (await Try<UploadService, Done>(uploads => uploads.Discard(Ada, file))).Refusal);
        Assert.Equal((true, false), (await Has(Ada, file), await Has(Bob, file)));
        Assert.Equal("QuotaReached", (await TriesToUpload(Ada, "more.txt", new string('m', 101))).Refusal?.Reason);

        Assert.Null(await Refused(later => later.Cancel(Ada, Database.Value<long>("SELECT Id FROM scheduled_messages"))));
        Assert.False(await Has(Ada, file));
        Assert.Null((await TriesToUpload(Ada, "more.txt", new string('m', 1000))).Refusal);
        Assert.Equal(0, Left("files WHERE FileName = 'plan.txt'"));
        Time.Advance(UploadSweep.Grace);
        await Sweeps();
        Assert.Equal(1, Left("files"));
    }

    [Fact]
    public async Task T7_those_of_others_posted_ones_and_such_as_wait_already_are_refused_like_none()
    {
        var (mine, theirs, posted, waiting) = (await Uploads(Ada, "a.txt"), await Uploads(Bob, "b.txt"), await Uploads(Ada, "c.txt"), await Uploads(Ada, "d.txt"));
        await In<ChatService, TimelineRow>(chat => chat.Post(Ada, new PostMessage(Lab, "", "posted") { Files = [posted] }));
        Assert.Null(await Schedules(With("", waiting), Hour));

        foreach (var file in new[] { theirs, posted, waiting, new FileId(999) })
        {
            Assert.Equal("FileIsGone", (await Schedules(With("Not all of it", mine, file), Hour))?.Reason);
        }
        Assert.Equal("FileIsGone", (await Try<ChatService, TimelineRow>(chat => chat.Post(Ada, new PostMessage(Lab, "", "now") { Files = [waiting] }))).Refusal?.Reason);
        Assert.Equal("TooManyFiles", (await Schedules(With("", [.. Enumerable.Range(1, 21).Select(id => new FileId(id))]), Hour))?.Reason);
        Assert.Equal("MessageEmpty", (await Schedules(With(" "), Hour))?.Reason);
        Assert.Equal(waiting.Value, Database.Value<long>("SELECT Id FROM files WHERE ScheduledId IS NOT NULL"));
        Assert.Single(await Scheduled(Ada));
        Assert.Null(await Schedules(With("", mine), Hour));
    }

    [Fact]
    public async Task Under_one_name_it_carries_what_was_chosen_last_and_who_asks_the_same_again_hears_the_same()
    {
        var (first, last) = (await Uploads(Bob, "first.txt"), await Uploads(Bob, "last.txt"));
        var once = With("Look", first);
        Assert.Null(await Schedules(once, Hour, Bob));
        Assert.Null(await Schedules(once with { Files = [last, last] }, 2 * Hour, Bob));
        Assert.Equal("last.txt", Assert.Single(Assert.Single(await Scheduled(Bob)).Files).Name);
        await In<ChatService, TimelineRow>(chat => chat.Post(Bob, new PostMessage(Lab, "", "now") { Files = [first] }));

        var due = Time.GetUtcNow() + (3 * Hour);
        foreach (var _ in Enumerable.Range(0, 2)) Assert.Null(await Refused(later => later.Schedule(Bob, once with { Files = [last] }, due)));
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));
        Assert.Null(await Refused(later => later.Schedule(Bob, once with { Files = [last] }, due)));
        Assert.Equal(Refusal.NotFound, await Refused(later => later.Schedule(Bob, once with { Files = [last] }, due + Hour)));
        Assert.Equal((1, 1), (Left("scheduled_messages"), Left(Jobs)));
    }

    [Fact]
    public async Task Its_words_may_go_while_files_are_left_and_a_file_while_something_is()
    {
        var (first, second) = (await Uploads(Ada, "first.txt"), await Uploads(Ada, "second.txt"));
        Assert.Null(await Schedules(With("Look", first, second), Hour));
        Assert.Null(await Schedules("Words alone", 2 * Hour));
        var (id, words) = ((await Scheduled(Ada))[0].Id, (await Scheduled(Ada))[1].Id);

        Assert.Equal(Refusal.NotFound, await Refused(later => later.TakeFileOut(Bob, id, first)));
        Assert.Equal(Refusal.NotFound, await Refused(later => later.TakeFileOut(Ada, words, first)));
        Assert.Equal("MessageEmpty", (await Refused(later => later.Rewrite(Ada, words, " ")))?.Reason);
        Assert.Null(await Refused(later => later.Rewrite(Ada, id, " ")));
        Assert.Null(await Refused(later => later.TakeFileOut(Ada, id, first)));
        Assert.Equal(Refusal.NotFound, await Refused(later => later.TakeFileOut(Ada, id, first)));
        Assert.Equal("MessageEmpty", (await Refused(later => later.TakeFileOut(Ada, id, second)))?.Reason);

        Assert.Equal((false, true), (await Has(Ada, first), await Has(Ada, second)));
        Assert.Null(await Refused(later => later.SendNow(Ada, id)));
        Assert.True(await Has(Bob, second));
        Assert.Equal([""], Said);
    }

    [Fact]
    public async Task T24_where_it_cannot_be_posted_they_wait_on_with_it()
    {
        var file = await Uploads(Bob, "plan.txt");
        Assert.Null(await Schedules(With("", file), Hour, Bob));
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));
        Time.Advance(1.1 * Day);
        await Eventually.Is(() => Left("scheduled_messages WHERE Failure = 'NotFound'") == 1, "it could not be posted");
        await Sweeps();

        var kept = Assert.Single(await Scheduled(Bob));
        Assert.Equal((file.Value, "plan.txt", 9L, false, "shown"), (kept.Files[0].Id, kept.Files[0].Name, kept.Files[0].Size, kept.Files[0].IsPicture, kept.Files[0].State));
        Assert.Equal((true, false), (await Has(Bob, file), await Has(Ada, file)));
        await In<RoomService, RoomId>(rooms => rooms.AddPeople(Ada, Lab, [Bob.Id]));
        Assert.Null(await Refused(later => later.SendNow(Bob, kept.Id)));
        Assert.True(await Has(Ada, file));
    }

    [Fact]
    public async Task What_malware_was_found_in_is_said_and_taken_out_before_the_rest_is_sent()
    {
        var (clean, infected) = (await Uploads(Ada, "clean.txt"), await Uploads(Ada, "infected.txt"));
        Assert.Null(await Schedules(With("", clean, infected), Hour));
        Database.Do("UPDATE files SET State = 2 WHERE FileName = 'infected.txt'");
        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages WHERE Failure = 'ScheduledFileIsGone'") == 1, "it could not be posted");

        var kept = Assert.Single(await Scheduled(Ada));
        Assert.Equal(["shown", "infected"], kept.Files.Select(file => file.State));
        Assert.Equal("ScheduledFileIsGone", (await Refused(later => later.SendNow(Ada, kept.Id)))?.Reason);
        Assert.Null(await Refused(later => later.TakeFileOut(Ada, kept.Id, infected)));
        Assert.Null(await Refused(later => later.SendNow(Ada, kept.Id)));
        Assert.True(await Has(Bob, clean));
    }

    [Fact]
    public async Task What_was_said_without_them_meanwhile_has_them_go_when_its_time_comes()
    {
        var file = await Uploads(Ada, "plan.txt");
        var planned = With("Look", file);
        Assert.Null(await Schedules(planned, Hour));
        await In<ChatService, TimelineRow>(chat => chat.Post(Ada, new PostMessage(Lab, "Look", planned.ClientMessageId)));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages") == 0 && Left(Jobs) == 0, "it is off the list");

        Assert.Equal(["Look"], Said);
        Assert.False(await Has(Ada, file));
    }

    private NewScheduledMessage With(string text, params FileId[] files) => Planned(text) with { Files = [.. files] };

    private Task<Outcome<StoredFile>> TriesToUpload(Actor who, string name, string content) => Try<UploadService, StoredFile>(async uploads =>
    {
        await using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await uploads.Take(who, name, false, bytes, TestContext.Current.CancellationToken);
    });

    private async Task<FileId> Uploads(Actor who, string name, string content = "Some text") => new((await TriesToUpload(who, name, content)).Value.Id);

    private async Task<bool> Has(Actor who, FileId file) => (await Try<FileQueries, ServedFile>(files => files.Find(who, file))).Refusal is null;

    private Task Sweeps() => Site.Get<UploadSweep>().Turn(TestContext.Current.CancellationToken);
}
