using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>The text of a message, in exactly one place of the log.</summary>
    public Task Sees(string text) => Assertions.Expect(Chat.Text(text)).ToBeVisibleAsync();

    public async Task Sees(params IEnumerable<string> texts)
    {
        foreach (var text in texts) await Sees(text);
    }

    /// <summary>To be asked after something later was seen: then what is not there is not merely late.</summary>
    public Task DoesNotSee(string text) => Assertions.Expect(Chat.Log.GetByText(text)).ToHaveCountAsync(0);

    /// <summary>All of the open room, from the first row shown to the last: nothing missing, nothing twice, in order, as stored.</summary>
    public async Task SeesAllThatIsStored()
    {
        var room = await Chat.OpenRoom();
        IReadOnlyList<string> expected = [], shown = [];
        try
        {
            await Eventually.Is(
                async () =>
                {
                    shown = await Chat.ShownRows();
                    var stored = _stage.Database.Messages(room).Select(row => $"{row.Sequence} {Witness.TextOf(row.Html)}").ToArray();
                    expected = shown.Count == 0 ? stored : [.. stored.SkipWhile(row => row != shown[0])];
                    return expected.SequenceEqual(shown);
                },
                $"{Name} sees all of room {room}");
        }
        catch (Xunit.Sdk.FailException)
        {
            Assert.Equal(expected, shown);
        }
    }

    /// <summary>How far below the upper edge of the log a message stands, in pixels.</summary>
    public Task<double> PlaceOf(string text) => Chat.Article(text).EvaluateAsync<double>(
        "row => row.getBoundingClientRect().top - row.closest('[role=log]').getBoundingClientRect().top");

    /// <summary>The count beside a room in the list; 0 means none is shown.</summary>
    public Task SeesUnread(string room, int count) => count == 0
        ? Assertions.Expect(Chat.RoomLink(room)).Not.ToHaveAccessibleNameAsync(new Regex("unread"))
        : Assertions.Expect(Chat.RoomLink(room)).ToHaveAccessibleNameAsync(Counted(count, "unread message"));

    public Task SeesMentions(string room, int count) => count == 0
        ? Assertions.Expect(Chat.RoomLink(room)).Not.ToHaveAccessibleNameAsync(new Regex("mention"))
        : Assertions.Expect(Chat.RoomLink(room)).ToHaveAccessibleNameAsync(Counted(count, "mention"));

    /// <summary>The state of an own message: <c>Sending</c>, <c>Sent</c>, <c>Read by Ada</c>, <c>Read by 3</c>, <c>Failed to send</c>.</summary>
    public Task SeesState(string text, string state) =>
        Assertions.Expect(Chat.Article(text).Locator(".state")).ToHaveAccessibleNameAsync(state);

    /// <summary>The typing line, word for word; an empty one means nobody types.</summary>
    public Task SeesTyping(string line) => Assertions.Expect(Chat.TypingLine).ToHaveTextAsync(line);

    /// <summary>The divider right above the first unread message.</summary>
    public async Task SeesTheDividerAbove(string text)
    {
        await Assertions.Expect(Chat.Divider).ToBeVisibleAsync();
        await Assertions.Expect(Chat.FirstBelowTheDivider).ToContainTextAsync(text);
    }

    public Task SeesNoDivider() => Assertions.Expect(Chat.Divider).ToHaveCountAsync(0);

    /// <summary>Presence as the page words it: <c>Online</c>, <c>Away</c>, <c>Busy</c>, <c>Offline</c>.</summary>
    public Task SeesPresence(Person other, string presence, float withinSeconds = 45) =>
        Assertions.Expect(Chat.PresenceOf(other.Name).First).ToContainTextAsync(presence, new() { Timeout = withinSeconds * 1000 });

    /// <summary>Something the page says to this person: a notice, a refusal, a dialog, or a line that may have gone again by now.</summary>
    public Task IsTold(string text) => Eventually.Is(
        async () => await Page.GetByText(text).First.IsVisibleAsync() || Device.Witness.TakesALine(text), $"{Name} is told: {text}");

    private static Regex Counted(int count, string what) => new($@"(^|\D){count} {what}{(count == 1 ? "" : "s")}\b");
}
