using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Uploads.Imaging;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What moves in the conversation, for whom it may; and that it stands still for whoever asked for that.</summary>
public sealed class MotionTests
{
    [Fact]
    public async Task What_comes_and_goes_moves_as_designed_and_for_whoever_asked_for_stillness_nothing_does()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 1440, Height = 900 }, ReducedMotion = ReducedMotion.NoPreference });
        var bob = await stage.Enters("bob");
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Who is there?");
        await bob.Sees("Who is there?");
        await ada.SeesPresence(bob, "Online");
        await Moves(ada, ".details .pr.online", "pulse", 2_000, "::before");
        // Time stands still for all that moves, so that it can be looked at for as long as it takes.
        var clock = await ada.Device.Context.NewCDPSessionAsync(ada.Page);
        await clock.SendAsync("Animation.enable");
        await clock.SendAsync("Animation.setPlaybackRate", new() { ["playbackRate"] = 0 });

        await bob.Posts("Here I am");
        await ada.Sees("Here I am");
        await Moves(ada, "article.arrived", "message-arrives", 300);
        // Who types goes on: it is told for some seconds only.
        foreach (var (dot, later) in ((int, int)[])[(1, 0), (2, 100), (3, 200)])
        {
            await Moves(ada, $".dots i:nth-child({dot})", "bounce", 600, delay: later, meanwhile: () => bob.Types("a"));
        }
        var check = await Awaits(ada, ".state.springs svg");
        await ada.Posts("There you are");
        Assert.Contains("check-springs 500", await Came(check));
        await ada.Chooses(("hill.png", Picture()));
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await Moves(ada, ".att .tick", "check-springs", 500);
        await Assertions.Expect(ada.Page.Locator(".att .ring circle.bar")).ToHaveCSSAsync("transition", "stroke-dashoffset 0.3s linear");
        await ada.ActsOn("Here I am", "Add reaction");
        await Moves(ada, "div.picker", "floats-in", 150);
        await LeavesThePicker(ada);
        await Moves(ada, "div.picker.leaves", "floats-out", 120);
        var toast = await Awaits(ada, ".toast");
        await ada.ChoosesFor("Here I am", "Save for later");
        Assert.Equal(["Saved for later", "toast-comes 500"], await Came(toast));

        // The same is around bob, and more comes: nothing of it moves.
        await bob.Sees("There you are");
        Assert.Equal(0, await MovingWhileTyping(bob, ada));
        toast = await Awaits(bob, ".toast");
        await bob.ChoosesFor("There you are", "Save for later");
        Assert.Equal(["Saved for later"], await Came(toast));
        await bob.ActsOn("There you are", "Add reaction");
        await Assertions.Expect(bob.Page.Locator("div.picker")).ToBeVisibleAsync();
        Assert.Equal(0, await bob.Page.EvaluateAsync<int>("() => document.getAnimations().length"));
        await LeavesThePicker(bob);
        await Assertions.Expect(bob.Page.Locator("div.picker")).ToHaveCountAsync(0);
        Assert.Empty(ada.Device.Troubles);
        Assert.Empty(bob.Device.Troubles);
        // Where time stands still, axe would never come to its end.
        await bob.FindsThePageAccessible();
    }

    /// <summary>The element itself moves in this way: not only a style sheet that says so.</summary>
    private static Task Moves(
        Person who, string selector, string animation, double milliseconds, string? part = null, double delay = 0, Func<Task>? meanwhile = null) => Eventually.Is(
        async () =>
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            return await who.Page.EvaluateAsync<bool>(
                """
                ({ selector, animation, milliseconds, part, delay }) => document.getAnimations().some(one => one.animationName === animation
                  && one.effect.target.matches(selector) && one.effect.pseudoElement === part
                  && one.effect.getTiming().duration === milliseconds && one.effect.getTiming().delay === delay)
                """,
                new { selector, animation, milliseconds, part, delay });
        },
        $"{selector} moves as {animation}");

    /// <summary>What goes by itself is looked at by the page, in the moment in which it comes.</summary>
    private static Task<IJSHandle> Awaits(Person who, string selector) => who.Page.EvaluateHandleAsync(
        """
        selector => ({ came: new Promise(resolve => new MutationObserver(() => {
          const shown = document.querySelector(selector);
          const moves = document.getAnimations().filter(({ effect }) => effect.target === shown);
          if (shown) resolve([shown.textContent.trim(), ...moves.map(one => `${one.animationName} ${one.effect.getTiming().duration}`)]);
        }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })) })
        """,
        selector);

    private static Task<string[]> Came(IJSHandle awaited) => awaited.EvaluateAsync<string[]>("({ came }) => came");

    /// <summary>Of how much that moves somebody sees in the moment in which they see that another types.</summary>
    private static async Task<int> MovingWhileTyping(Person who, Person other)
    {
        var moving = -1;
        await Eventually.Is(
            async () =>
            {
                await other.Types("I");
                moving = await who.Page.EvaluateAsync<int>(
                    "words => document.querySelector('.talk [role=status].type')?.textContent.includes(words) ? document.getAnimations().length : -1", $"{other.Name} is typing");
                return moving >= 0;
            },
            $"{who.Name} sees that {other.Name} types");
        return moving;
    }

    // Its field takes the focus a moment after it stands there; a key before that is none of its own.
    private static async Task LeavesThePicker(Person who)
    {
        await Assertions.Expect(who.Page.Locator("emoji-picker").GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await who.Page.Keyboard.PressAsync("Escape");
    }

    private static byte[] Picture()
    {
        LibVips.Prepare();
        using var picture = Album.Scene(300, 200);
        return picture.WriteToBuffer(".png");
    }
}
