using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Files as parts of messages.</summary>
public sealed class SendingFilesTests : FilesContext
{
    [Fact]
    public async Task A_message_shows_the_files_that_were_sent_along_in_their_order()
    {
        var room = await Instance.Room(Ada, Bob);
        var (second, first) = (await Uploads(Ada, "b.py", "print(1)"), await Uploads(Ada, "a.txt"));

        var row = await Posts(Ada, room, "Look", first, second);

        Assert.Equal((MessageType.Text, "Look"), (row.Type, row.Snippet));
        Assert.Equal([(first, "a.txt", FileKind.Text, 9L), (second, "b.py", FileKind.Code, 8L)], row.Files.Select(file => (file.Id, file.Name, file.Kind, file.Size)));
        Assert.Same(row, Instance.Get<EventLog>().After(room, 0, 10).OfType<MessagePosted>().Last().Row);
    }

    [Fact]
    public async Task With_files_nothing_need_be_said_and_a_reply_quotes_the_first_name()
    {
        var room = await Instance.Room(Ada, Bob);

        var row = await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        var answer = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Post(Bob, new PostMessage(room, "Thanks", "1") { ReplyTo = row.Id }));

        Assert.Equal((MessageType.File, "", "a.txt"), (row.Type, row.Html, row.Snippet));
        Assert.Equal((Quote.Of(row), "a.txt"), (answer.Quote, answer.Quote?.Snippet));
        Assert.Equal("MessageEmpty", (await Tries(Ada, room, "")).Refusal?.Reason);
        await Does(Ada, chat => chat.Edit(Ada, row.Id, "Now in words"));
        await Does(Ada, chat => chat.Edit(Ada, row.Id, ""));
        Assert.Equal("MessageEmpty", (await Instance.Try<ChatService, Done>(chat => chat.Edit(Bob, answer.Id, ""))).Refusal?.Reason);
    }

    [Fact]
    public async Task A_file_hangs_on_one_message_and_is_sent_by_its_owner_alone()
    {
        var room = await Instance.Room(Ada, Bob);
        var mine = await Uploads(Ada, "mine.txt");
        var theirs = await Uploads(Bob, "theirs.txt");
        var posted = await Uploads(Ada, "posted.txt");
        await Posts(Ada, room, "", posted);

        foreach (var file in new[] { theirs, posted, new FileId(999) })
        {
            Assert.Equal("FileIsGone", (await Tries(Ada, room, "Not all of it", mine, file)).Refusal?.Reason);
        }
        Assert.Equal("TooManyFiles", (await Tries(Ada, room, "", [.. Enumerable.Range(1, 21).Select(id => new FileId(id))])).Refusal?.Reason);
        Assert.Equal("mine.txt", (await Posts(Ada, room, "", mine)).Snippet);
    }

    [Fact]
    public async Task A_message_that_is_passed_on_brings_its_files_along_and_keeps_them_when_the_first_goes()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));

        var passed = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Forward(Bob, row.Id, other, "1"));
        await Does(Ada, chat => chat.Delete(Ada, row.Id));
        await Sweeps();

        Assert.Equal(("Ada", "a.txt", MessageType.File), (passed.ForwardedFrom, passed.Files.Single().Name, passed.Type));
        Assert.True(await Has(Eve, passed.Files.Single().Id));
        Assert.False(await Has(Ada, passed.Files.Single().Id));
    }

    [Fact]
    public async Task T25_a_deleted_message_leaves_neither_names_nor_what_its_files_were_like()
    {
        var room = await Instance.Room(Ada, Bob);
        var row = await Posts(Ada, room, "Look", await Uploads(Ada, "canary-name.txt"));
        await Instance.Ask<ChatService, TimelineRow>(chat => chat.Post(Bob, new PostMessage(room, "Thanks", "1") { ReplyTo = row.Id }));
        Assert.Equal(["files"], Database.TablesWith("canary-name"));

        await Does(Ada, chat => chat.Delete(Ada, row.Id));

        Assert.Empty(Database.TablesWith("canary-name"));
        Assert.Equal(0, Count("files WHERE Sha256 <> '' OR Placeholder IS NOT NULL OR Seconds IS NOT NULL"));
        Assert.All(Instance.Get<EventLog>().After(room, 0, 10).OfType<RowEvent>(), change => Assert.Empty(change.Row.Files));
    }

    [Fact]
    public async Task The_list_of_rooms_names_the_file_where_nothing_was_said_however_it_is_read()
    {
        var room = await Instance.Room(Ada, Bob);
        var before = await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room));

        var row = await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));

        var told = before.Apply(new MessagePosted(room, row.Sequence, row.PostedAt, row));
        var read = await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room));
        Assert.Equal(("a.txt", "a.txt"), (told.LastLine, read.LastLine));
    }

    [Fact]
    public async Task T4_a_files_name_is_text_wherever_its_row_stands()
    {
        var room = await Instance.Room(Ada);
        var row = await Posts(Ada, room, "", await Uploads(Ada, "<img src=x onerror=alert(1)>&.txt"));

        var markup = RowMarkup.Draw(row, leads: true);

        Assert.DoesNotContain("<img", markup, StringComparison.Ordinal);
        Assert.Contains("img src=x onerror=alert(1)", row.Files.Single().Name, StringComparison.Ordinal);
    }
}
