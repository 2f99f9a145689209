using LeetSocial.Tests.Features.Previews;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Previews.Fetching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Two people watch what a link leads to come and go.</summary>
public sealed class LinkPreviewJourneyTests
{
    private const string Hostile = "\"'><img src=x onerror=pwned=1 data-canary></a><script data-canary>pwned=1</script>";

    [Fact]
    public async Task A_preview_comes_to_everybody_and_goes_when_its_author_removes_it()
    {
        await using var site = StrangersServer.Of("<title>How boats float</title><meta property=og:site_name content='The harbour'><meta name=description content='On water.'>");
        await using var stage = Opens(site);
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var link = $"http://127.0.0.1:{site.Port}/boats";

        await ada.Posts($"Read {link}");
        foreach (var who in new[] { ada, bob })
        {
            var title = Page(who).GetByRole(AriaRole.Link, new() { Name = "How boats float", Exact = true });
            await Assertions.Expect(title).ToHaveAttributeAsync("href", link);
            await Assertions.Expect(title).ToHaveAttributeAsync("target", "_blank");
            await who.Sees("The harbour", "On water.");
        }

        await Assertions.Expect(RemoveButton(bob)).ToHaveCountAsync(0);
        await bob.Reloads();
        await bob.Sees("How boats float");
        await ada.FindsThePageAccessible();
        await bob.Posts("I see");

        await RemoveButton(ada).ClickAsync();
        await Assertions.Expect(Page(ada)).ToHaveCountAsync(0);
        await Assertions.Expect(Page(bob)).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Chat.Article("Read")).ToBeFocusedAsync();
        await ada.Reloads();
        await ada.Sees("I see");
        await Assertions.Expect(Page(ada)).ToHaveCountAsync(0);
        await stage.EndsWell();
    }

    [Fact]
    public async Task The_rows_above_and_the_end_of_the_log_stay_in_sight_when_a_preview_comes()
    {
        var open = new TaskCompletionSource();
        await using var site = new StrangersServer(async (_, wire, cancellation) =>
        {
            await open.Task.WaitAsync(cancellation);
            await StrangersServer.Send(
                wire, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>Late</title><meta name=description content='Something.'>", default, cancellation);
        });
        await using var stage = Opens(site);
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await ada.Registers();
        for (var number = 0; number < 18; number++) await ada.Posts($"Line {number}");
        await ada.Posts($"http://127.0.0.1:{site.Port}/");

        open.SetResult();

        await ada.Sees("Late");
        await Assertions.Expect(Page(ada)).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True(await ada.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T4_what_a_page_says_of_itself_is_text()
    {
        await using var site = StrangersServer.Of(
            $"<title>{System.Net.WebUtility.HtmlEncode(Hostile)}</title>"
            + $"<meta property=og:site_name content=\"{System.Net.WebUtility.HtmlEncode(Hostile)}\"><meta name=description content=\"{System.Net.WebUtility.HtmlEncode(Hostile)}\">");
        await using var stage = Opens(site);
        var ada = await stage.Enters("ada");
        await ada.Registers();

        await ada.Posts($"http://127.0.0.1:{site.Port}/?x=\"><b data-canary>");

        await Assertions.Expect(Page(ada).Locator("a")).ToHaveTextAsync(Hostile);
        await Assertions.Expect(Page(ada).Locator("p")).ToHaveTextAsync(Hostile);
        Assert.Equal(0, await ada.Page.EvaluateAsync<int>("() => document.querySelectorAll('[data-canary]').length + ('pwned' in window ? 1 : 0)"));
        Assert.Empty(ada.Device.Troubles);
        await ada.FindsThePageAccessible();
    }

    // A page that takes too long is not asked again; here none does, however busy the machine is.
    private static Stage Opens(StrangersServer site) => Stage.OpensOver(
        services => services.Replace(ServiceDescriptor.Singleton<IAddressPolicy>(new PublicAndLoopback(site.Port)))
            .Replace(ServiceDescriptor.Singleton<IPageReader>(host => ActivatorUtilities.CreateInstance<PageReader>(host, new FakeTimeProvider()))),
        ("LinkPreviews:Enabled", "true"));

    private static ILocator Page(Person who) => who.Chat.Log.Locator(".page");

    private static ILocator RemoveButton(Person who) => who.Chat.Log.GetByRole(AriaRole.Button, new() { Name = "Remove preview" });
}
