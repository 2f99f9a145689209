using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    private ICDPSession? _devTools;

    /// <summary>Another window is in front: the tab is visible and has no focus.</summary>
    public Task LooksAway() => Focus(false);

    public Task LooksBack() => Focus(true);

    /// <summary>Another tab of the same window is in front.</summary>
    public async Task HidesTheTab()
    {
        await Focus(false);
        await Visibility("hidden");
    }

    public async Task ShowsTheTab()
    {
        await Visibility("visible");
        await Focus(true);
    }

    /// <summary>On the page of one's own profile, in another tab, as long as it takes.</summary>
    public async Task SharesReceipts(bool does)
    {
        var profile = await Device.Context.NewPageAsync();
        await profile.GotoAsync("/account/manage");
        await profile.GetByLabel("Share read receipts").SetCheckedAsync(does);
        await profile.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await Assertions.Expect(profile.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await profile.CloseAsync();
    }

    private async Task Focus(bool has)
    {
        _devTools ??= await Device.Context.NewCDPSessionAsync(Page);
        await _devTools.SendAsync("Emulation.setFocusEmulationEnabled", new() { ["enabled"] = has });
        // A browser without windows may go on saying that its only page has the focus.
        await Page.EvaluateAsync(
            "has => { document.hasFocus = () => has; window.dispatchEvent(new Event(has ? 'focus' : 'blur')); }", has);
    }

    // Pages behind others stay visible in this browser, so the page is told otherwise.
    private Task Visibility(string state) => Page.EvaluateAsync(
        """
        state => {
          Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
          Object.defineProperty(document, 'hidden', { configurable: true, get: () => state === 'hidden' });
          document.dispatchEvent(new Event('visibilitychange'));
        }
        """, state);
}
