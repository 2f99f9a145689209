using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <summary>The wire is pulled: open connections break, new ones fail, and the browser knows that it is offline.</summary>
    public async Task LosesTheNetwork()
    {
        Device.ExpectsToBeCutOff = true;
        Device.Cable.Cut();
        await Device.Context.SetOfflineAsync(true);
    }

    /// <summary>The network is lost, and the page says so.</summary>
    public async Task IsCutOff()
    {
        await LosesTheNetwork();
        await Assertions.Expect(Chat.ReconnectNotice).ToBeVisibleAsync();
    }

    public async Task GetsTheNetworkBack()
    {
        Device.Cable.Mend();
        await Device.Context.SetOfflineAsync(false);
    }

    /// <summary>The browser stops the tab: no timer, no script, nothing drawn.</summary>
    public Task TabIsFrozen() => Lifecycle("frozen");

    public Task TabIsThawed() => Lifecycle("active");

    /// <summary>The lid is closed: the tab stands still, and the network is gone.</summary>
    public async Task LaptopFallsAsleep()
    {
        await LosesTheNetwork();
        await TabIsFrozen();
    }

    public async Task LaptopWakesUp()
    {
        await TabIsThawed();
        await GetsTheNetworkBack();
    }

    /// <summary>The instance is about to go: what the browser says about that is expected.</summary>
    public void ExpectsTheServerToGo() => Device.ExpectsToBeCutOff = true;

    /// <summary>As a load balancer does when an instance is gone: the next connection leads to another.</summary>
    public void IsLedTo(int site)
    {
        Device.ExpectsToBeCutOff = true;
        Device.Cable.LeadTo(_stage.Sites[site].Address);
    }

    /// <summary>Back in the chat by itself, reload or not, after the connection or the instance was gone.</summary>
    public async Task ComesBack()
    {
        await Assertions.Expect(Chat.Interactive).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(Chat.ReconnectNotice).ToBeHiddenAsync(new() { Timeout = 60_000 });
        await IsAnswered();
    }

    // A page that has not noticed yet that it is cut off looks as if it were back.
    private Task IsAnswered() => Until(
        "async () => await leetSocial.call('MyRooms') !== null", "is answered");

    // The page may load itself anew while it is asked: then it is asked again.
    private Task Until(string says, string what) => Eventually.Is(
        async () =>
        {
            try
            {
                return await Page.EvaluateAsync<bool>($"() => ({says})().catch(() => false)");
            }
            catch (PlaywrightException gone) when (gone.Message.Contains("context was destroyed", StringComparison.Ordinal))
            {
                return false;
            }
        },
        $"{Name}: the page {what}");

    /// <summary>From now on a connection that its instance does not take goes to another, as a proxy with sticky sessions does it.</summary>
    public void IsBehindAProxyTo(int other) => Device.Cable.FallBackOn(_stage.Sites[other].Address);

    private async Task Lifecycle(string state)
    {
        _devTools ??= await Device.Context.NewCDPSessionAsync(Page);
        await _devTools.SendAsync("Page.setWebLifecycleState", new() { ["state"] = state });
    }

    /// <summary>Back by a reload, because the circuit was forgotten.</summary>
    public async Task ComesBackToANewPage()
    {
        await Page.WaitForFunctionAsync("() => performance.getEntriesByType('navigation')[0].type === 'reload'", null, new() { Timeout = 60_000 });
        await ComesBack();
    }
}
