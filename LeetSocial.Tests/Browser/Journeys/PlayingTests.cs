using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Sounds and videos that were sent along.</summary>
public sealed class PlayingTests
{
    [Fact]
    public async Task One_plays_at_a_time_goes_on_when_its_message_is_drawn_anew_and_falls_silent_when_it_is_deleted()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await stage.Shares(bob, "Two songs", ("first.wav", Footage.Wav(120)), ("second.wav", Footage.Wav(120)));
        await ada.Sees("Two songs");
        // A sound stands nowhere in the document.
        await ada.Page.AddInitScriptAsync(
            "const { play } = HTMLMediaElement.prototype; HTMLMediaElement.prototype.play = function () { window.heard = this; return play.call(this); };");
        // What the page brings along has its players too.
        await ada.Reloads();
        var (first, second) = (Player(ada, "first.wav"), Player(ada, "second.wav"));

        await Assertions.Expect(first.Locator(".time")).ToHaveTextAsync("0:00 / 2:00");
        await ada.FindsThePageAccessible();
        await Press(first, "Play");
        await Assertions.Expect(Named(first, "Pause")).ToBeVisibleAsync();
        await Press(second, "Play");
        await Assertions.Expect(Named(second, "Pause")).ToBeVisibleAsync();
        await Assertions.Expect(Named(first, "Play")).ToBeVisibleAsync();

        await Press(second, "Speed 1×");
        await Assertions.Expect(Named(second, "Speed 1.25×")).ToHaveTextAsync("1.25×");
        await Press(second, "Mute");
        await Assertions.Expect(Named(first, "Unmute")).ToBeVisibleAsync();
        var position = second.GetByRole(AriaRole.Slider, new() { Name = "Position" });
        for (var step = 0; step < 3; step++) await position.PressAsync("ArrowRight");
        await Assertions.Expect(second.Locator(".time")).ToHaveTextAsync(new Regex("^(0:1[5-9]|0:[2-5].|1:..) / 2:00$"));

        await bob.Edits("Two songs", "Two good songs");
        await ada.Sees("Two good songs");
        await Assertions.Expect(Named(second, "Pause")).ToBeVisibleAsync();
        Assert.EndsWith("api/files/2", await Playing(ada), StringComparison.Ordinal);
        await bob.Deletes("Two good songs");
        await Eventually.Is(async () => await Playing(ada) is null, "nothing plays any more");
        Assert.Empty(ada.Device.Troubles);
    }

    [Fact]
    public async Task A_video_shows_how_long_it_is_and_asks_for_the_part_that_is_wanted()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var parts = new ConcurrentQueue<(int Status, long From)>();
        ada.Page.Response += (_, answer) =>
        {
            if (!answer.Url.EndsWith("/api/files/1", StringComparison.Ordinal)) return;
            // What throws here ends the browser for every test.
            var range = Regex.Match(answer.Headers.GetValueOrDefault("content-range", ""), @"^bytes (\d+)-");
            parts.Enqueue((answer.Status, range.Success ? long.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : 0));
        };
        var film = Footage.WebM(60);
        await stage.Shares(bob, "A film", ("film.webm", film), ("sound.wav", Footage.Wav(30)));
        await ada.Sees("A film");
        var video = ada.Chat.Log.Locator("video[aria-label='film.webm']");

        await Eventually.Is(async () => await video.EvaluateAsync<double>("video => video.duration || 0") == 60, "its length is known");
        var place = await video.BoundingBoxAsync();
        Assert.Equal(16d / 9, place!.Width / place.Height, 0.02);
        Assert.True(film.Length > 4_000_000, "large enough not to be fetched whole");
        await video.EvaluateAsync("video => new Promise((found, failed) => { video.onseeked = found; video.onerror = failed; video.currentTime = 50; })");
        await Eventually.Is(() => Task.FromResult(parts.Any(part => part is { Status: 206, From: > 2_000_000 })), "it asked for a part near the end");

        await Press(Player(ada, "sound.wav"), "Play");
        await Assertions.Expect(Named(Player(ada, "sound.wav"), "Pause")).ToBeVisibleAsync();
        await video.EvaluateAsync("video => video.play()");
        await Assertions.Expect(Named(Player(ada, "sound.wav"), "Play")).ToBeVisibleAsync();
        await stage.EndsWell();
    }

    private static ILocator Player(Person who, string name) => who.Chat.Log.GetByRole(AriaRole.Group, new() { Name = name, Exact = true });

    private static ILocator Named(ILocator player, string button) => player.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });

    private static Task Press(ILocator player, string button) => Named(player, button).ClickAsync();

    private static Task<string?> Playing(Person who) => who.Page.EvaluateAsync<string?>(
        "() => window.heard.paused ? null : window.heard.src");
}
