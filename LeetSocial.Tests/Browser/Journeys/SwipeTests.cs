using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Answering by a swipe, with a finger on a phone.</summary>
public sealed class SwipeTests
{
    [Theory]
    [InlineData("ltr", 120, true)]
    [InlineData("ltr", -120, false)]
    [InlineData("ltr", 40, false)]
    [InlineData("rtl", -120, true)]
    [InlineData("rtl", 120, false)]
    public async Task A_swipe_towards_the_end_of_the_line_answers_the_message(string direction, int by, bool answers)
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await OnPhones(stage);
        await bob.Posts("Who brings the cake?");
        await ada.Sees("Who brings the cake?");
        await ada.Page.EvaluateAsync("direction => { document.documentElement.dir = direction; }", direction);
        await HoldsNothing(ada);
        await using var finger = await Finger.On(ada, "Who brings the cake?");

        await finger.Moves(by, 4);
        await Eventually.Is(() => ada.Page.EvaluateAsync<bool>("() => held.size === 0"), "a finger that moves holds nothing");
        await finger.Lifts();

        await Assertions.Expect(ada.Page.GetByText("Replying to bob")).ToBeVisibleAsync(new() { Visible = answers });
        await Assertions.Expect(ada.Page.GetByRole(AriaRole.Menu)).ToHaveCountAsync(0);
        if (!answers) return;
        await ada.Writes("I do");
        await ada.Chat.SendButton.ClickAsync();
        await bob.SeesTheQuote("I do", "Who brings the cake?");
        await stage.EndsWell();
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference, true)]
    [InlineData(ReducedMotion.Reduce, false)]
    public async Task The_row_follows_the_finger_unless_motion_is_unwanted_and_goes_back(ReducedMotion motion, bool follows)
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = await OnPhones(stage);
        await bob.Posts("Look here");
        await ada.Sees("Look here");
        await ada.Page.EmulateMediaAsync(new() { ReducedMotion = motion });
        var row = ada.Chat.StoredArticle("Look here");
        var before = (await row.BoundingBoxAsync())!.X;
        await HoldsNothing(ada);
        await using var finger = await Finger.On(ada, "Look here");

        await finger.Moves(50, 2);
        await Assertions.Expect(ada.Page.Locator(".swipe-mark")).ToBeVisibleAsync();
        await Eventually.Is(
            async () => Math.Abs((await row.BoundingBoxAsync())!.X - before - (follows ? 50 : 0)) < 2, "the row is where the finger has it");
        Assert.Equal(390, await ada.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await finger.Lifts();

        await Assertions.Expect(ada.Page.Locator(".swipe-mark")).ToHaveCountAsync(0);
        await Eventually.Is(async () => (await row.BoundingBoxAsync())!.X == before, "the row is back");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task Up_and_down_scrolls_and_answers_nothing()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var (ada, bob) = await OnPhones(stage);
        await stage.FillsTheRoom(bob, 40);
        await ada.Sees("Line 40");
        var before = await Top(ada);
        await HoldsNothing(ada);
        await using var finger = await Finger.On(ada, "Line 36");

        await finger.Moves(30, 300);
        await finger.Lifts();

        await Eventually.Is(async () => await Top(ada) < before - 100, "the log has scrolled");
        await Assertions.Expect(ada.Page.GetByText("Replying to bob")).ToBeHiddenAsync();
        Assert.Equal(0, await ada.Page.Locator(".swipe-mark").CountAsync());
        await ada.FindsThePageAccessible();
    }

    /// <summary>
    /// On a busy machine a finger lies still for longer than it is meant to: what a finger that is held brings is begun and does not come.
    /// </summary>
    private static Task HoldsNothing(Person who) => who.Page.EvaluateAsync(
        """
        () => {
          const [wait, stop] = [setTimeout, clearTimeout];
          window.held = new Set();
          window.setTimeout = (act, time, ...given) => time === 450 ? (held.add(act), act) : wait(act, time, ...given);
          window.clearTimeout = timer => held.delete(timer) || stop(timer);
        }
        """);

    private static Task<double> Top(Person who) => who.Chat.Log.EvaluateAsync<double>("log => log.scrollTop");

    private static async Task<(Person Ada, Person Bob)> OnPhones(Stage stage)
    {
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var bob = await stage.Enters("bob");
        await ada.Registers();
        await bob.Registers();
        return (ada, bob);
    }
}
