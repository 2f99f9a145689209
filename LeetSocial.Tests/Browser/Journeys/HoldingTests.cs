using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A message that is held with a finger.</summary>
public sealed class HoldingTests
{
    [Fact]
    public async Task The_sheet_that_opens_under_the_finger_waits_for_a_choice_when_the_finger_is_lifted()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var phone = new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };
        var (ada, bob) = (await stage.Enters("ada", device: phone), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await stage.FillsTheRoom(bob, 40);
        await ada.Sees("Line 40");
        await using var finger = await Finger.On(ada, "Line 38");
        var reply = ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Reply", Exact = true });
        await Assertions.Expect(reply).ToBeVisibleAsync();

        await finger.Lifts();
        await reply.TapAsync();

        await ada.IsTold("Replying to bob");
        await stage.EndsWell();
    }
}
