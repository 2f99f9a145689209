using System.Net;
using System.Net.Http.Headers;
using LeetSocial.Tests.Security;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>What every route owes, whoever added it: they are found in the running host.</summary>
public sealed class SurfaceTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private static readonly string[] Writes = ["POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Take any method and change nothing.</summary>
    private static readonly string[] Readings = ["/alive", "/health"];

    [Fact]
    public async Task T23_every_answer_carries_the_security_headers()
    {
        using var visitor = await host.SignedIn("crawler");
        foreach (var path in Routes("GET").Append("/no/such/page").Append("/css/account.css"))
        {
            using var answer = await visitor.Gets(path);
            var policy = Header(answer, "Content-Security-Policy");
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("strict-origin-when-cross-origin", Header(answer, "Referrer-Policy"));
            Assert.Contains("microphone=(self)", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
            Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"), "there is no TLS to insist on");
        }
    }

    [Fact]
    public async Task T23_no_page_holds_an_inline_script()
    {
        using var visitor = await host.SignedIn("reader");
        foreach (var path in Routes("GET"))
        {
            using var answer = await visitor.Gets(path);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            Assert.DoesNotContain(
                (await answer.Page()).Scripts, script => script.Source is null && script.Type is not "application/json");
        }
    }

    [Fact]
    public async Task T23_under_TLS_cookies_are_the_hosts_alone_and_TLS_is_insisted_on()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, settings: ("Proxies:Known", "127.0.0.1,::1"));
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = site.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await http.GetAsync(new Uri("/account/register", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("max-age=31536000", Header(page, "Strict-Transport-Security"));
        var form = await page.Page();
        var fields = form.QuerySelectorAll("form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        foreach (var (name, value) in new[] { ("Username", "tls"), ("Email", "tls@example.org"), ("Password", "long enough"), ("ConfirmPassword", "long enough") })
        {
            fields["Input." + name] = value;
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/register") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Cookie", string.Join("; ", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0])));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var cookies = answer.Headers.GetValues("Set-Cookie").Concat(page.Headers.GetValues("Set-Cookie")).ToArray();
        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-leetsocial.session=", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Matches("^__Host-.*; path=/(;|$)", cookie));
        Assert.All(cookies, cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task T12_every_write_by_cookie_needs_the_token_of_our_own_pages()
    {
        using var visitor = await host.SignedIn("forged");
        var count = 0;
        foreach (var method in Writes)
        {
            foreach (var path in Routes(method).Where(path => !path.StartsWith("/_", StringComparison.Ordinal)).Except(Readings))
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), path)
                {
                    Content = new FormUrlEncodedContent([new("Input.DisplayName", "Forged"), new("_handler", "profile")]),
                };
                request.Headers.Add("Origin", "https://evil.test");
                using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{method} {path} answered {(int)answer.StatusCode}");
                count++;
            }
        }
        Assert.True(count > 15, $"only {count} writes were found");
        Assert.True(await visitor.IsSignedIn());
    }

    [Theory]
    [InlineData("https://evil.test")]
    [InlineData("null")]
    [InlineData(null)]
    [InlineData("http://localhost.evil.test")]
    [InlineData("https://localhost")]
    public async Task T13_a_circuit_is_opened_by_our_own_pages_only(string? origin)
    {
        using var visitor = await host.SignedIn($"o{Guid.NewGuid():N}"[..20]);
        Assert.Equal(HttpStatusCode.Forbidden, await Knocks(visitor, HttpMethod.Get, "/_blazor", origin));
        Assert.Equal(HttpStatusCode.Forbidden, await Knocks(visitor, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin));
        Assert.Equal(HttpStatusCode.Forbidden, await Knocks(visitor, HttpMethod.Post, "/_blazor/disconnect/", origin));
        foreach (var hub in host.Site.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(one => one.Metadata.GetMetadata<HubMetadata>() is not null))
        {
            var path = "/" + hub.RoutePattern.RawText!.TrimStart('/');
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Post }) Assert.Equal(HttpStatusCode.Forbidden, await Knocks(visitor, method, path, origin));
        }
    }

    [Fact]
    public async Task T13_and_by_them_it_is()
    {
        using var visitor = await host.SignedIn("opener");
        var origin = host.Site.Address.GetLeftPart(UriPartial.Authority);
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await Knocks(visitor, HttpMethod.Get, "/_blazor", origin));
        Assert.Equal(HttpStatusCode.OK, await Knocks(visitor, HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1", origin));
    }

    [Fact]
    public async Task T22_nothing_that_opens_a_door_stands_in_the_log()
    {
        using var visitor = host.Visitor();
        using var registered = await visitor.Submits(
            "/account/register",
            ("Username", "canary"), ("Email", "canary@example.org"), ("Password", "canary-password-1"), ("Confirm password", "canary-password-1"));
        using var wrong = await host.Visitor().SignsIn("canary", "canary-password-2");
        using var asked = await visitor.Submits("/account/forgot-password", ("Email", "canary@example.org"));
        var link = Mailbox.Link(await host.Mail.Receives("canary@example.org", "Reset your password"));
        using var reset = await visitor.Submits(link, ("New password", "canary-password-3"), ("Confirm new password", "canary-password-3"));
        var code = link[(link.IndexOf("code=", StringComparison.Ordinal) + 5)..];
        foreach (var secret in new[] { "canary-password", code, visitor.Cookies.GetAllCookies().First().Value, "canary@example.org" })
        {
            host.Site.Log.NeverMentions(secret);
        }
        await Eventually.Is(() => host.Site.Log.Mentions(".eml"), "what became of the mail is told");
    }

    private static async Task<HttpStatusCode> Knocks(Visitor visitor, HttpMethod method, string path, string? origin)
    {
        using var request = new HttpRequestMessage(method, path);
        if (origin is not null) request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Get)
        {
            request.Headers.Connection.Add("Upgrade");
            request.Headers.Upgrade.Add(new ProductHeaderValue("websocket"));
            request.Headers.Add("Sec-WebSocket-Version", "13");
            request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        }
        using var answer = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private IEnumerable<string> Routes(string method) => Surface.Routes(host.Site, method);

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? values.Single() : throw new InvalidOperationException($"{answer.RequestMessage!.RequestUri} has no {name}");
}
