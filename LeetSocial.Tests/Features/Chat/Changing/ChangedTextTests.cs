using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Tests.Features.Chat.Changing;

/// <summary>What was taken back or said otherwise stands nowhere any more but where it may.</summary>
public sealed class ChangedTextTests : InstanceContext
{
    [Fact]
    public async Task T25_deleted_text_is_gone_from_every_table_and_from_what_is_replayed()
    {
        var (room, message) = await Said("canary-one");
        await Does(Ada, chat => chat.Edit(Ada, message, "canary-two"));
        await Instance.Ask<ChatService, TimelineRow>(chat => chat.Post(Bob, new PostMessage(room, "An answer", "answer") { ReplyTo = message }));
        await Does(Bob, chat => chat.React(Bob, message, "👍", true));
        await Does(Bob, chat => chat.Pin(Bob, message, true));
        await Does(Bob, chat => chat.Save(Bob, message, true));
        Assert.NotEmpty(Database.TablesWith("canary"));

        await Does(Ada, chat => chat.Delete(Ada, message));

        Assert.Empty(Database.TablesWith("canary"));
        var replayed = Instance.Get<EventLog>().After(room, 0, 100);
        Assert.All(replayed.OfType<RowEvent>(), change => Assert.DoesNotContain("canary", $"{change.Row.Html} {change.Row.Quote?.Snippet}", StringComparison.Ordinal));
        Assert.True(replayed.OfType<RowEvent>().Last(change => change.Row.Id == message).Row.IsDeleted);
        Assert.Equal("MessageIsDeleted", (await Instance.Try<ChatQueries, MessageSource>(chat => chat.Source(Bob, message))).Refusal?.Reason);
        Assert.Empty(await Instance.Ask<ChatQueries, IReadOnlyList<TimelineRow>>(chat => chat.Pins(Bob, room)));
        Assert.Empty(await Instance.Ask<ChatQueries, IReadOnlyList<SavedMessage>>(chat => chat.Saved(Bob)));
    }

    [Fact]
    public async Task T25_the_text_before_an_edit_stands_in_its_history_alone()
    {
        var (room, message) = await Said("canary-old");

        await Does(Ada, chat => chat.Edit(Ada, message, "Something new"));

        Assert.Equal(["message_revisions"], Database.TablesWith("canary-old"));
        var history = await Instance.Ask<ChatQueries, IReadOnlyList<EarlierText>>(chat => chat.History(Bob, message));
        Assert.Contains("canary-old", Assert.Single(history).Html, StringComparison.Ordinal);
        await Writes("UPDATE rooms SET ShowsEdits = 0 WHERE Id = $0", room.Value);
        Assert.Equal(Refusal.Forbidden, (await Instance.Try<ChatQueries, IReadOnlyList<EarlierText>>(chat => chat.History(Bob, message))).Refusal);
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_not_edited_under_their_name_by_who_passed_it_on()
    {
        var (room, message) = await Said("As Ada put it");
        var passedOn = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Forward(Bob, message, room, "passed-on"));

        Assert.Equal("ForwardedIsNotEdited", (await Instance.Try<ChatService, Done>(chat => chat.Edit(Bob, passedOn.Id, "As Bob likes it"))).Refusal?.Reason);

        Assert.False((await Instance.Ask<ChatQueries, MessageOptions>(chat => chat.Options(Bob, passedOn.Id))).CanEdit);
        Assert.True((await Instance.Ask<ChatQueries, MessageOptions>(chat => chat.Options(Ada, message))).CanEdit);
    }

    [Fact]
    public async Task Saying_the_same_again_is_no_edit()
    {
        var (room, message) = await Said("As it is");
        var head = Instance.Get<EventLog>().Head(room);

        await Does(Ada, chat => chat.Edit(Ada, message, "As it is"));

        Assert.Equal(head, Instance.Get<EventLog>().Head(room));
        Assert.Equal(0, Count("message_revisions"));
    }

    [Fact]
    public async Task An_archived_room_changes_no_more_but_what_was_said_can_still_be_taken_back()
    {
        var (room, message) = await Said("Here for good");
        await Writes("UPDATE rooms SET ArchivedAt = 1 WHERE Id = $0", room.Value);

        Assert.Equal("RoomIsArchived", (await Instance.Try<ChatService, Done>(chat => chat.Edit(Ada, message, "Or not"))).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await Instance.Try<ChatService, Done>(chat => chat.React(Bob, message, "👍", true))).Refusal?.Reason);
        Assert.Equal("RoomIsArchived", (await Instance.Try<ChatService, TimelineRow>(
            chat => chat.Post(Bob, new PostMessage(room, "Too late", "late")))).Refusal?.Reason);
        await Does(Ada, chat => chat.Delete(Ada, message));
    }

    [Fact]
    public async Task Nobody_replies_to_what_was_deleted_or_stands_in_another_room()
    {
        var (room, message) = await Said("Gone soon");
        var elsewhere = await Instance.Posts(Bob, await PrivateRoom(Bob), "Elsewhere");
        await Does(Ada, chat => chat.Delete(Ada, message));

        foreach (var source in new[] { message, elsewhere.Id, new MessageId(long.MaxValue) })
        {
            var reply = await Instance.Try<ChatService, TimelineRow>(
                chat => chat.Post(Bob, new PostMessage(room, "To nothing", $"{source.Value}") { ReplyTo = source }));
            Assert.Equal("ReplyToDeleted", reply.Refusal?.Reason);
        }
    }

    private async Task<(RoomId Room, MessageId Message)> Said(string text)
    {
        var room = await Instance.Room(Ada, Bob);
        return (room, (await Instance.Posts(Ada, room, text)).Id);
    }

    private async Task Does(Actor actor, Func<ChatService, Task<Outcome<Done>>> act)
    {
        var done = await Instance.Try(act);
        Assert.True(done.Refusal is null, $"{actor.Connection}: {done.Refusal}");
    }
}
