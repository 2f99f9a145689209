using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A real browser in which the functions that the server asks for lie or never answer.</summary>
public sealed class LyingBrowserTests : IAsyncLifetime
{
    private const string Sentence = "That did not work, and it is not your fault. Everything else still works.";

    /// <summary>Whatever is looked for in it is there, and whatever it is asked it answers with itself.</summary>
    private const string Liar =
        """
        const liar = new Proxy(function () {}, { get: (_, name) => name === 'then' ? undefined : name === 'toJSON' ? () => ({ lie: 'x'.repeat(9000) }) : liar, apply: () => liar });
        for (const name of ['mudElementRef', 'mudKeyInterceptor', 'mudScrollManager', 'mudpopoverHelper', 'mudWindow']) window[name] = liar;
        """;

    // More than an honest browser takes on a busy machine.
    private readonly Stage _stage = Stage.OpensOver(services =>
        services.Configure<CircuitOptions>(circuits => circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(8)));

    private Person _ada = null!;
    private Person _bob = null!;
    private bool _isMute;

    public async ValueTask InitializeAsync()
    {
        (_ada, _bob) = (await _stage.Enters("ada"), await _stage.Enters("bob"));
        await _ada.Page.RouteWebSocketAsync("**/_blazor*", socket =>
        {
            var server = socket.ConnectToServer();
            socket.OnMessage(frame =>
            {
                if (frame.Binary is null) server.Send(frame.Text!);
                else if (!_isMute || !IsAnAnswer(frame.Binary)) server.Send(frame.Binary);
            });
        });
        await _ada.Registers();
        await _bob.Registers();
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task T33_a_browser_that_never_answers_is_waited_for_no_longer_than_its_time_and_can_be_talked_with()
    {
        _isMute = true;
        await _ada.Chat.Button("New room").ClickAsync();
        await _ada.Posts("Asked for a dialog");
        await _bob.Sees("Asked for a dialog");
        await _ada.IsTold(Sentence);

        _isMute = false;
        await _ada.Chat.Button("New room").ClickAsync();
        await Assertions.Expect(_ada.Page.GetByRole(AriaRole.Dialog).Filter(new() { Visible = true })).ToBeVisibleAsync();
        await _bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task T33_a_browser_that_never_answers_goes_with_its_sign_in()
    {
        _isMute = true;
        _ada.ExpectsTheServerToGo();
        await _stage.Host.Get<IRevokeSessions>().Revoke(new PersonId(_stage.Database.PersonNamed("ada")));
        await Assertions.Expect(_ada.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/account/login"));
        await _bob.Posts("Without her");
        Assert.False(_ada.Device.Heard("Without her"));
        await _bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task T33_a_browser_whose_functions_lie_keeps_its_room()
    {
        await _ada.Page.RouteAsync("**/MudBlazor.min.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = Liar }));
        await _ada.Chat.Button("New room").ClickAsync();
        await _ada.Posts("In spite of lies");
        await _bob.Sees("In spite of lies");
        await _bob.Posts("Likewise");
        await _ada.Sees("Likewise");
        await _bob.FindsThePageAccessible();
    }

    private static bool IsAnAnswer(byte[] frame) => frame.AsSpan().IndexOf("EndInvokeJSFromDotNet"u8) >= 0;
}
