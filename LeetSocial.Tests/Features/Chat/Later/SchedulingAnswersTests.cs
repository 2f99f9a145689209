using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Chat.Later;

/// <summary>Answers and code that are posted later.</summary>
public sealed class SchedulingAnswersTests : LaterContext
{
    [Fact]
    public async Task They_are_posted_as_what_they_were_scheduled_as()
    {
        var question = await Posts(Ada, "How does it go?");
        Assert.Null(await Schedules(Answer("Like this", question), Hour, Bob));
        Assert.Null(await Schedules(Answer("*x = 1;", question) with { CodeLanguage = "c" }, 2 * Hour, Bob));
        Assert.Null(await Schedules(Planned("plain") with { CodeLanguage = "" }, 3 * Hour, Bob));
        Assert.Equal([("Ada", null), ("Ada", "c"), (null, "")], (await Scheduled(Bob)).Select(one => (one.Answers, one.CodeLanguage)));

        Time.Advance(3.1 * Hour);
        await Eventually.Is(() => Said.Count == 4, "all are posted");

        Assert.Equal(
            [("Like this", MessageType.Text, question.Value, ""), ("*x = 1;", MessageType.Code, question.Value, "c"), ("plain", MessageType.Code, 0, "")],
            Posted().OrderBy(one => one.Text is "plain").ThenByDescending(one => one.Text));
    }

    [Fact]
    public async Task What_is_answered_must_stand_in_the_room_and_the_language_be_one()
    {
        var elsewhere = await In<RoomService, RoomId>(rooms => rooms.Create(Ada, new NewRoom("Elsewhere", "", true, [])));
        var other = await In<ChatService, TimelineRow>(chat => chat.Post(Ada, new PostMessage(elsewhere, "canary", "other")));
        var gone = await Posts(Ada, "Gone");
        await In<ChatService, Done>(chat => chat.Delete(Ada, gone));

        Assert.Equal("ReplyToDeleted", (await Schedules(Answer("No", other.Id), Hour))?.Reason);
        Assert.Equal("ReplyToDeleted", (await Schedules(Answer("No", gone), Hour))?.Reason);
        Assert.Equal("CodeLanguage", (await Schedules(Planned("x") with { CodeLanguage = "<script>" }, Hour))?.Reason);
        Assert.Empty(await Scheduled(Ada));
    }

    [Fact]
    public async Task Where_the_question_was_deleted_meanwhile_its_author_is_told_and_sends_the_answer_alone_or_at_another_time()
    {
        var question = await Posts(Ada, "How does it go?");
        foreach (var text in (string[])["Now", "Another time"]) Assert.Null(await Schedules(Answer(text, question), Hour, Bob));
        await In<ChatService, Done>(chat => chat.Delete(Ada, question));

        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Left("scheduled_messages WHERE Failure = 'ReplyToDeleted'") == 2, "they could not be posted");

        var kept = await Scheduled(Bob);
        Assert.All(kept, one => Assert.Null(one.Answers));
        Assert.Null(await Refused(later => later.SendNow(Bob, kept[0].Id)));
        Assert.Null(await Refused(later => later.Move(Bob, kept[1].Id, Time.GetUtcNow() + Hour)));
        Time.Advance(1.1 * Hour);
        await Eventually.Is(() => Said is ["Now", "Another time"], "both are posted");
        Assert.All(Posted(), one => Assert.Equal(0, one.Answers));
    }

    [Fact]
    public async Task T24_who_was_removed_is_not_told_whom_they_were_about_to_answer()
    {
        Assert.Null(await Schedules(Answer("Too late", await Posts(Ada, "How does it go?")), Hour, Bob));
        await In<RoomService, RoomId>(rooms => rooms.Remove(Ada, Lab, Bob.Id));

        Assert.Null(Assert.Single(await Scheduled(Bob)).Answers);
    }

    [Fact]
    public async Task What_came_too_soon_ten_times_is_kept_and_says_so()
    {
        await In<RoomService, RoomId>(rooms => rooms.Set(Ada, Lab, new RoomSettings { SlowModeSeconds = 3_600 }));
        Assert.Null(await Schedules("Out of turn", Hour, Bob));
        Database.Do("UPDATE jobs SET Attempts = 9 WHERE Kind = 'SendScheduled'");
        Time.Advance(0.9 * Hour);
        await Posts(Bob, "Just before");

        Time.Advance(0.2 * Hour);
        await Eventually.Is(() => Left("jobs WHERE Kind = 'SendScheduled'") == 0, "it is tried no more");

        var kept = Assert.Single(await Scheduled(Bob));
        Assert.Equal(("Out of turn", "AlwaysTooSoon"), (kept.Content, kept.Failure));
        Assert.Equal(1, (await In<LaterQueries, LaterSummary>(later => later.Summary(Bob))).Failed);
        Assert.Equal(["Just before"], Said);
        Time.Advance(Hour);
        Assert.Null(await Refused(later => later.SendNow(Bob, kept.Id)));
        Assert.Equal(["Just before", "Out of turn"], Said);
    }

    private NewScheduledMessage Answer(string text, MessageId question) => Planned(text) with { ReplyTo = question };

    private IReadOnlyList<(string Text, MessageType Type, long Answers, string Language)> Posted() => Database.Query(
        """
        SELECT Content, Type, COALESCE(ReplyToId, 0), COALESCE(CodeLanguage, '') FROM messages
        WHERE RoomId = $p0 AND ClientMessageId LIKE 'scheduled-%' ORDER BY Id
        """,
        row => (row.GetString(0), (MessageType)row.GetInt32(1), row.GetInt64(2), row.GetString(3)), Lab.Value);
}
