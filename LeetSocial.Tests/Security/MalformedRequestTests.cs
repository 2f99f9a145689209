extern alias Bench;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Bench::LeetSocial.Bench.Trust.Corpora;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Security;

/// <summary>Whatever is sent to whatever route, the server is never at a loss. The same nonsense every time, by a seed.</summary>
public sealed class MalformedRequestTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    /// <summary>A twentieth of 20,000.</summary>
    private const int Many = 1_000;

    [Fact]
    public async Task T50_nonsense_at_any_route_is_refused_and_never_an_error_of_the_server()
    {
        using var stranger = host.Visitor();
        using var member = await host.SignedIn("fuzzer");
        string[] routes = [.. Nonsense.Methods.SelectMany(method => Surface.Routes(host.Site, method)).Distinct().Where(path => path != "/account/logout")];
        string[] names = await Names(member, routes);
        var token = (await member.Reads("/account/manage")).QuerySelector("meta[name=csrf-token]")!.GetAttribute("content");

        var nonsense = new Nonsense(routes, names, token!, seed: 50);
        for (var number = 0; number < Many; number++)
        {
            var visitor = number % 4 == 0 ? stranger : member;
            using var request = nonsense.Next();
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode < 500, $"{request} answered {(int)answer.StatusCode}");
        }

        Assert.Empty(host.Site.Log.Troubles);
    }

    [Fact]
    public async Task T50_a_form_of_ours_with_nonsense_in_its_fields_is_answered_by_its_page()
    {
        using var member = await host.SignedIn("filler");
        var count = 0;
        foreach (var path in Surface.Routes(host.Site, "POST").Where(path => path.StartsWith("/account/", StringComparison.Ordinal) && path != "/account/logout"))
        {
            foreach (var form in (await member.Reads(path)).Forms.Where(form => form.Action.Contains(path, StringComparison.Ordinal) || form.GetAttribute("action") is null))
            {
                foreach (var value in Nonsense.Values)
                {
                    using var answer = await Fills(member, path, form, Uri.UnescapeDataString(value));
                    Assert.True((int)answer.StatusCode < 500, $"{path} with {value} answered {(int)answer.StatusCode}");
                    count++;
                }
            }
        }

        Assert.True(count > 100, $"only {count} forms were sent");
        Assert.Empty(host.Site.Log.Troubles);
    }

    private static async Task<string[]> Names(Visitor visitor, string[] routes)
    {
        HashSet<string> names = ["_handler", "returnUrl", "q", "limit", "before", "after", "__RequestVerificationToken"];
        foreach (var path in routes)
        {
            using var answer = await visitor.Gets(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            names.UnionWith(page.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!));
        }

        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static async Task<HttpResponseMessage> Fills(Visitor visitor, string path, IHtmlFormElement form, string value)
    {
        using var content = new FormUrlEncodedContent(
            from field in form.QuerySelectorAll("input[name]")
            let isOurs = field.GetAttribute("type") == "hidden" && field.GetAttribute("name") is "_handler" or "__RequestVerificationToken"
            select KeyValuePair.Create(field.GetAttribute("name")!, isOurs ? field.GetAttribute("value") ?? "" : value));
        return await visitor.Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
