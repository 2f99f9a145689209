using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using Samples = LeetSocial.Tests.Features.Uploads.Recognising.Samples;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Recordings: what is said of them and what is true, and what a message of type voice may be.</summary>
public sealed class RecordingTests : FilesContext
{
    private static readonly string Waveform = string.Concat(Enumerable.Range(0, 64).Select(place => "0az9"[place % 4]));

    [Fact]
    public async Task A_recording_becomes_a_voice_message_that_is_told_by_its_length_wherever_it_is_named()
    {
        var room = await Instance.Room(Ada, Bob);
        var before = await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room));

        var row = await Says(Ada, room, await Records(Ada, 12));
        var answer = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Post(Bob, new PostMessage(room, "Yes", "1") { ReplyTo = row.Id }));

        Assert.Equal((MessageType.Voice, "Voice message.webm", new Voice(12, Waveform)), (row.Type, row.Files.Single().Name, row.Files.Single().Voice));
        Assert.Equal(("Voice message, 0:12", Quote.Of(row)), (answer.Quote?.Snippet, answer.Quote));
        Assert.Same(row, Instance.Get<EventLog>().After(room, 0, 10).OfType<MessagePosted>().Single(posted => posted.Row.Id == row.Id).Row);
        await Does(Bob, chat => chat.Delete(Bob, answer.Id));
        var told = before.Apply(new MessagePosted(room, row.Sequence, row.PostedAt, row));
        var read = await Instance.Ask<RoomQueries, RoomSummary>(rooms => rooms.Mine(Bob, room));
        Assert.Equal(("Voice message, 0:12", "Voice message, 0:12"), (told.LastLine, read.LastLine));
    }

    [Theory]
    [InlineData("12", 63, "VoiceUnreadable")]
    [InlineData("12", 129, "VoiceUnreadable")]
    [InlineData("soon", 64, "VoiceUnreadable")]
    [InlineData("NaN", 64, "VoiceUnreadable")]
    [InlineData("1e3", 64, "VoiceUnreadable")]
    [InlineData("-1", 64, "VoiceUnreadable")]
    [InlineData("0", 64, "VoiceUnreadable")]
    [InlineData("306", 64, "VoiceTooLong")]
    [InlineData("304", 128, null)]
    public async Task What_is_said_of_a_recording_is_looked_at_before_its_first_byte(string seconds, int levels, string? reason) =>
        Assert.Equal(reason, (await Begins(Ada, Samples.Recording(1), seconds, new string('5', levels))).Refusal?.Reason);

    [Theory]
    [InlineData('A')]
    [InlineData('"')]
    [InlineData('é')]
    [InlineData('٣')]
    public async Task T4_a_waveform_is_digits_and_nothing_else(char hostile) =>
        Assert.Equal("VoiceUnreadable", (await Begins(Ada, Samples.Recording(1), "1", new string('5', 63) + hostile)).Refusal?.Reason);

    [Fact]
    public async Task A_recording_is_as_long_as_its_bytes_tell_whatever_was_said()
    {
        Assert.Equal(40, await Seconds(Samples.Recording(40), "3"));
        Assert.Equal(61.5, await Seconds(Samples.M4a(61_500), "3"));
        Assert.Equal(3, await Seconds(Samples.Ogg("OpusHead"), "3"));
        Assert.Equal(300, await Seconds(Samples.Recording(302), "300"));

        Assert.Equal("VoiceTooLong", (await Sends(Ada, Samples.Recording(310), "20")).Refusal?.Reason);
        Assert.Equal("VoiceTooLong", (await Sends(Ada, Samples.M4a(3_600_000), "20")).Refusal?.Reason);
        Assert.Equal("VoiceIsNoSound", (await Sends(Ada, Samples.WebM("webm", 1, 2), "20")).Refusal?.Reason);
        Assert.Equal("VoiceIsNoSound", (await Sends(Ada, Samples.Text("Hello"), "20")).Refusal?.Reason);
        Assert.Equal(4, Count("files"));
    }

    [Fact]
    public async Task A_voice_message_is_one_recording_of_ones_own_and_no_words()
    {
        var room = await Instance.Room(Ada, Bob);
        var (mine, other, theirs) = (await Records(Ada, 2), await Records(Ada, 3), await Records(Bob, 4));
        var sound = await Instance.Ask<UploadService, StoredFile>(uploads => uploads.Take(
            Ada, "song.webm", false, new MemoryStream(Samples.Recording(5)), TestContext.Current.CancellationToken));

        Assert.Equal("FileIsGone", await WhyNot(Ada, room, "", theirs));
        Assert.Equal("NotAVoiceMessage", await WhyNot(Ada, room, "", mine, other));
        Assert.Equal("NotAVoiceMessage", await WhyNot(Ada, room, "", sound.FileId()));
        Assert.Equal("NotAVoiceMessage", await WhyNot(Ada, room, "", await Uploads(Ada, "a.txt")));
        Assert.Equal("NotAVoiceMessage", await WhyNot(Ada, room, "In words", mine));
        Assert.NotNull(await WhyNot(Ada, room, ""));
        Assert.Equal("NotFound", await WhyNot(Eve, room, "", mine));

        Assert.Equal(MessageType.Voice, (await Says(Ada, room, mine)).Type);
        Assert.Equal("FileIsGone", await WhyNot(Ada, room, "", mine));
        Assert.Equal(MessageType.File, (await Posts(Ada, room, "", other)).Type);
    }

    [Fact]
    public async Task T25_a_deleted_voice_message_leaves_nothing_of_how_it_sounded_and_who_passed_it_on_keeps_theirs()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Says(Ada, room, await Records(Ada, 7));
        var passed = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Forward(Bob, row.Id, other, "1"));

        await Does(Ada, chat => chat.Delete(Ada, row.Id));
        await Sweeps();

        Assert.Equal((MessageType.Voice, "Ada", "Voice message, 0:07"), (passed.Type, passed.ForwardedFrom, passed.Snippet));
        Assert.True(await Has(Eve, passed.Files.Single().Id));
        Assert.Equal(1, Count("files WHERE Seconds IS NOT NULL OR Waveform IS NOT NULL"));
        await Does(Bob, chat => chat.Delete(Bob, passed.Id));
        Assert.Empty(Database.TablesWith(Waveform));
    }

    [Fact]
    public async Task Its_row_shows_its_waveform_and_length_and_fetches_nothing_by_itself()
    {
        var row = await Says(Ada, await Instance.Room(Ada), await Records(Ada, 75));

        var markup = RowMarkup.Draw(row, leads: true);

        Assert.Contains("<small>1:15</small>", markup, StringComparison.Ordinal);
        Assert.Contains("aria-valuemax=\"75\"", markup, StringComparison.Ordinal);
        Assert.Contains("M1 15v2M4 12v8M7 1v30M10 12v7", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("api/files", markup, StringComparison.Ordinal);
    }

    private Task<Outcome<Upload>> Begins(Actor actor, byte[] bytes, string seconds, string waveform) => Instance.Try<UploadService, Upload>(
        uploads => uploads.Begin(actor, new NewUpload("recorded.webm", bytes.Length, false) { Voice = (seconds, waveform) }));

    private async Task<Outcome<Upload>> Sends(Actor actor, byte[] bytes, string seconds)
    {
        var begun = await Begins(actor, bytes, seconds, Waveform);
        return await Instance.Try<UploadService, Upload>(
            uploads => uploads.Append(actor, begun.Value.Id, new Part(0, new MemoryStream(bytes), null), TestContext.Current.CancellationToken));
    }

    private async Task<FileId> Records(Actor actor, int seconds) => (await Sends(actor, Samples.Recording(seconds), $"{seconds}")).Value.File!.Value;

    private async Task<double> Seconds(byte[] bytes, string said) =>
        Database.Value<double>($"SELECT Seconds FROM files WHERE Id = {(await Sends(Ada, bytes, said)).Value.File!.Value.Value}");

    private Task<Outcome<TimelineRow>> TriesToSay(Actor author, RoomId room, string words, params FileId[] files) => Instance.Try<ChatService, TimelineRow>(
        chat => chat.Post(author, new PostMessage(room, words, $"{Guid.NewGuid()}") { Files = [.. files], IsVoice = true }));

    private async Task<TimelineRow> Says(Actor author, RoomId room, FileId recording) => (await TriesToSay(author, room, "", recording)).Value;

    private async Task<string?> WhyNot(Actor author, RoomId room, string words, params FileId[] files) =>
        (await TriesToSay(author, room, words, files)).Refusal?.Reason;
}
