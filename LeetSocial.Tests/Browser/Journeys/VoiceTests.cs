using System.Globalization;
using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Voice messages, spoken into the beeping device that Chromium brings along.</summary>
public sealed class VoiceTests
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task One_records_listens_throws_away_records_again_and_sends_and_the_other_hears_it_where_and_as_fast_as_they_like_and_on_to_the_next()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob", device: Phone));
        await ada.Registers();
        await bob.Registers();
        await RemembersHowFarItCame(ada);
        await RemembersHowFarItCame(bob);
        await ada.Writes("Half a sentence");

        await ada.Chat.Button("Record voice message").ClickAsync();
        await Assertions.Expect(Meter(ada)).Not.ToHaveAttributeAsync("aria-valuenow", "0");
        await Records(ada, seconds: 1);
        await ada.Chat.Button("Pause recording").ClickAsync();
        await ada.FindsThePageAccessible();
        var stood = await Clock(ada).TextContentAsync();
        await ada.Chat.Button("Resume recording").ClickAsync();
        await Assertions.Expect(Clock(ada)).Not.ToHaveTextAsync(stood!);
        await ada.Chat.Button("Stop and listen").ClickAsync();
        await ada.Chat.Button("Play voice message").ClickAsync();
        await Moves(Wave(ada.Page.Locator(".compose")), beyond: 0.3);
        await ada.FindsThePageAccessible();
        await ada.Chat.Button("Discard recording").ClickAsync();
        await ada.HasInTheComposer("Half a sentence");
        await Says(ada, seconds: 3);
        await Says(ada, seconds: 2);
        await ada.HasInTheComposer("Half a sentence");

        var (first, second) = (Voices(bob).Nth(0), Voices(bob).Nth(1));
        await Assertions.Expect(Voices(bob)).ToHaveCountAsync(2);
        await Assertions.Expect(first.Locator("small")).ToHaveTextAsync(new Regex("^0:(0[3-9]|[1-5][0-9])$"));
        // In one breath: it is over in some seconds.
        Assert.Equal(["Pause voice message", "Play voice message"], await first.Locator(".hear").EvaluateAsync<string[]>(
            "hear => [0, 1].map(() => { hear.click(); return hear.getAttribute('aria-label'); })"));
        await Wave(first).PressAsync("Home");
        await Wave(first).PressAsync("PageUp");
        await Assertions.Expect(Wave(first)).Not.ToHaveAttributeAsync("aria-valuenow", "0.0");
        await Wave(first).PressAsync("PageDown");
        await Assertions.Expect(Wave(first)).ToHaveAttributeAsync("aria-valuenow", "0.0");
        await Wave(first).PressAsync("ArrowRight");
        await Wave(first).PressAsync("ArrowRight");
        await Assertions.Expect(Wave(first)).ToHaveAttributeAsync("aria-valuetext", new Regex("^0:02 of 0:(0[3-9]|[1-5][0-9])$"));
        await first.GetByRole(AriaRole.Button, new() { Name = "Playback speed 1×" }).ClickAsync();
        await Wave(first).PressAsync(" ");
        await Moves(Wave(first), beyond: 2.2);
        await Moves(Wave(second), beyond: 0.2);
        await Assertions.Expect(first).Not.ToHaveClassAsync(new Regex("plays"));
        await Assertions.Expect(second).Not.ToHaveClassAsync(new Regex("plays"));

        await Touched(Wave(second), 0.7f);
        await Assertions.Expect(Wave(second)).ToHaveAttributeAsync("aria-valuetext", new Regex("^0:(0[1-9]|[1-5][0-9]) of"));
        await HasRoomForFingers(bob, ".m .voice :is(button, .wave), .compose > .row .icon");
        await bob.FindsThePageAccessible();
        await bob.Reloads();
        await Assertions.Expect(bob.Chat.Button("Playback speed 1.25×").First).ToBeVisibleAsync();
        Assert.Equal(2, stage.Database.Value<long>($"SELECT COUNT(*) FROM messages WHERE Type = {(int)MessageType.Voice}"));
        Assert.InRange(stage.Database.Value<double>("SELECT MAX(Seconds) FROM files"), 2.5, 60);
        await stage.EndsWell();
    }

    [Fact]
    public async Task T37_a_recording_ends_by_itself_after_five_minutes_and_outlives_another_room_a_reload_and_an_archive_but_not_signing_out()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.MakesARoom("lab");
        await ada.Page.SetViewportSizeAsync(390, 844);
        // Five minutes pass at once, for the page's connection too: it does not take that well, and comes back.
        ada.Device.ExpectsToBeCutOff = true;
        await ada.Page.Clock.InstallAsync();

        await ada.Chat.Button("Record voice message").ClickAsync();
        await Records(ada, seconds: 1);
        await HasRoomForFingers(ada, ".voice-panel button");
        await StepsInto(ada, "General");
        await ada.IsTold("Recording for lab");
        await Assertions.Expect(ada.Chat.Composer).ToBeVisibleAsync();
        await StepsInto(ada, "lab");
        await ada.Page.Clock.FastForwardAsync("04:30");
        await Assertions.Expect(Clock(ada)).ToHaveTextAsync(new Regex("^0:[0-2][0-9] left$"));
        await ada.Page.Clock.FastForwardAsync("00:30");
        await ada.IsTold("A voice message lasts 5 minutes at most.");
        await Assertions.Expect(ada.Chat.Button("Send voice message")).ToBeVisibleAsync();

        await ada.Page.ReloadAsync();
        await ada.IsTold("This was being recorded when the page was left.");
        await Archives(stage, ada, (rooms, actor, room) => rooms.Archive(actor, room));
        await ada.IsTold("This room is archived");
        await Assertions.Expect(ada.Chat.Button("Send voice message")).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Chat.Button("Play voice message")).ToBeVisibleAsync();
        await Archives(stage, ada, (rooms, actor, room) => rooms.Unarchive(actor, room));
        await ada.Chat.Button("Discard recording").ClickAsync();
        await ada.IsTold("It lasts 5:00 and cannot be brought back.");
        await ada.Chat.Button("Keep it").ClickAsync();
        await HasRoomForFingers(ada, ".voice-panel :is(button, .wave)");

        await ada.Page.GotoAsync("/account/logout");
        await ada.Page.Locator("form[data-sign-out] button").First.ClickAsync();
        await ada.Chat.Button("Discard and sign out").ClickAsync();
        await Assertions.Expect(ada.Page).ToHaveURLAsync(new Regex("/account/login"));
        await Eventually.Is(async () => await ada.Page.EvaluateAsync<int>("async () => (await indexedDB.databases()).length") == 0, "nothing said is left");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Whoever_may_not_use_the_microphone_reads_why_and_one_that_goes_away_leaves_what_was_said()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("Typed");

        foreach (var (problem, words) in new[] { ("NotAllowedError", "This page may not use the microphone."), ("NotFoundError", "No microphone was found.") })
        {
            await ada.Page.EvaluateAsync("name => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', name)); }", problem);
            await ada.Chat.Button("Record voice message").ClickAsync();
            await ada.IsTold(words);
            await ada.HasInTheComposer("Typed");
            await ada.FindsThePageAccessible();
            await ada.Chat.Button("Close").ClickAsync();
        }

        await ada.Page.EvaluateAsync(
            """
            () => {
              delete navigator.mediaDevices.getUserMedia;
              const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async wanted => (globalThis.heard = await real(wanted));
            }
            """);
        await ada.Chat.Button("Record voice message").ClickAsync();
        await Records(ada, seconds: 1);
        await ada.Page.EvaluateAsync("() => heard.getTracks()[0].dispatchEvent(new Event('ended'))");
        await ada.IsTold("The microphone went away.");
        await ada.Page.RouteAsync("**/api/uploads", _ => Task.CompletedTask);
        await ada.Chat.Button("Send voice message").ClickAsync();
        await ada.HasInTheComposer("Typed");
        await ada.Sends("Written meanwhile");
        await ada.Sees("Written meanwhile");
        await ada.Page.UnrouteAllAsync();
        await ada.Reloads();
        await Assertions.Expect(Voices(ada)).ToHaveCountAsync(1);
        await stage.EndsWell();
    }

    private static async Task Says(Person who, int seconds)
    {
        var before = await Voices(who).CountAsync();
        await who.Chat.Button("Record voice message").ClickAsync();
        await Records(who, seconds);
        await who.Chat.Button("Send voice message").ClickAsync();
        await Assertions.Expect(Voices(who)).ToHaveCountAsync(before + 1);
    }

    private static Task Records(Person who, int seconds) => Eventually.Is(
        async () => await Clock(who).TextContentAsync() is ['0', ':', .. var told] && int.Parse(told, CultureInfo.InvariantCulture) >= seconds,
        $"{who.Name} has been recording for {seconds} s");

    // It may be over before anybody looks.
    private static Task RemembersHowFarItCame(Person who) => who.Page.EvaluateAsync(
        """
        () => new MutationObserver(all => all.map(one => one.target).filter(wave => wave.matches('.wave')).forEach(wave => {
          wave.dataset.furthest = Math.max(wave.dataset.furthest ?? 0, wave.getAttribute('aria-valuenow'));
        })).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['aria-valuenow'] })
        """);

    private static Task Moves(ILocator wave, double beyond) => Eventually.Is(
        async () => await wave.EvaluateAsync<double>("wave => Number(wave.dataset.furthest ?? 0)") > beyond, $"it has come beyond {beyond} s");

    private static async Task Touched(ILocator wave, float share)
    {
        var box = (await wave.BoundingBoxAsync())!;
        await wave.TapAsync(new() { Position = new() { X = box.Width * share, Y = box.Height / 2 } });
    }

    private static async Task HasRoomForFingers(Person who, string targets)
    {
        var sizes = await who.Page.Locator(targets).Filter(new() { Visible = true }).EvaluateAllAsync<string[]>(
            "all => all.map(one => [one.getAttribute('aria-label') ?? one.textContent, one.getBoundingClientRect()])"
            + ".filter(([, box]) => box.width < 44 || box.height < 44).map(([name, box]) => `${name}: ${box.width} x ${box.height}`)");
        Assert.Empty(sizes);
    }

    private static async Task StepsInto(Person who, string room)
    {
        await who.Page.Locator(".rooms nav a").Filter(new() { HasText = room }).EvaluateAsync("link => link.click()");
        await who.IsIn(room);
    }

    private static Task Archives(Stage stage, Person who, Func<RoomService, Actor, RoomId, Task<Outcome<RoomId>>> act) =>
        stage.As(who, (services, actor) => act(services.GetRequiredService<RoomService>(), actor, new RoomId(stage.Database.RoomNamed("lab"))));

    private static ILocator Voices(Person who) => who.Chat.Log.Locator("article[data-sequence] .voice");

    private static ILocator Wave(ILocator within) => within.GetByRole(AriaRole.Slider, new() { Name = "Position in voice message" });

    private static ILocator Meter(Person who) => who.Page.GetByRole(AriaRole.Meter, new() { Name = "Microphone level" });

    private static ILocator Clock(Person who) => who.Page.Locator(".voice-panel [role=timer]");
}
