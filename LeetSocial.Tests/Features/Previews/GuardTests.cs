using LeetSocial.Web.Features.Previews.Fetching;

namespace LeetSocial.Tests.Features.Previews;

/// <summary>T14: whatever somebody writes, the server makes no connection into its own network.</summary>
public sealed class GuardTests
{
    private const string Page = "<title>Inside</title>";

    // Sending a packet into the network that the tests run in is no business of theirs.
    private static readonly string[] Elsewhere =
    [
        "169.", "10.1", "192.168", "172.16", "100.64", "2852039166", "A9FEA9FE", "0251", "64:ff9b", "2002:", "2001:", "fe80", "fc00", "fd00", "ff02",
    ];

    private static readonly StubNames Names = new StubNames()
        .Says("mapped.evil.example", "::ffff:127.0.0.1")
        .Says("mixed.evil.example", "1.1.1.1 127.0.0.1")
        .Says("linklocal.evil.example", "169.254.169.254");

    [Fact]
    public async Task T14_no_disguise_of_an_address_inside_leads_to_a_connection()
    {
        await using var canary = StrangersServer.Of(Page);
        // The canary's port is open, so that it is the addresses that are refused.
        using var pages = new PagesOfStrangers(new PublicAddresses(80, 443, canary.Port), Names);

        foreach (var link in Disguises.Links)
        {
            Assert.True(await pages.Read(link.Replace("{port}", $"{canary.Port}", StringComparison.Ordinal)) is null, link);
            Assert.True(canary.Calls == 0, link);
        }

        Assert.True(Disguises.Links.Length >= 60);
    }

    [Fact]
    public async Task Without_the_guard_many_of_the_disguises_would_lead_inside()
    {
        await using var canary = StrangersServer.Of(Page);
        // Some of them lead nowhere, which takes until it is given up.
        using var pages = new PagesOfStrangers(new Anywhere(), new StubNames(), TimeProvider.System);
        var reached = 0;

        foreach (var link in Disguises.Links.Where(LeadsHere))
        {
            reached += await pages.Read(link.Replace("{port}", $"{canary.Port}", StringComparison.Ordinal)) is null ? 0 : 1;
        }

        Assert.True(reached >= 40, $"only {reached} reached it");
    }

    [Theory]
    [InlineData("http://127.0.0.2:{port}/")]
    [InlineData("http://127.2:{port}/")]
    [InlineData("http://2130706434:{port}/")]
    [InlineData("http://0x7f000002:{port}/")]
    [InlineData("http://0177.0.0.2:{port}/")]
    [InlineData("http://[::1]:{port}/")]
    [InlineData("http://[::ffff:127.0.0.2]:{port}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{port}/")]
    [InlineData("http://inside.example:{port}/")]
    [InlineData("//inside.example:{port}/")]
    [InlineData("http://ada@127.0.0.1:{port}/")]
    [InlineData("http://outside.example@127.0.0.1:{port}/")]
    [InlineData("ftp://127.0.0.1:{port}/")]
    [InlineData("file:///etc/passwd")]
    public async Task T14_a_redirect_does_not_lead_inside(string target)
    {
        await using var canary = StrangersServer.Of(Page);
        var location = target.Replace("{port}", $"{canary.Port}", StringComparison.Ordinal);
        await using var outside = new StrangersServer((_, wire, cancellation) =>
            StrangersServer.Send(wire, $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n", default, cancellation));
        var names = new StubNames().Says("outside.example", "127.0.0.1").Says("inside.example", "127.0.0.2");
        using var pages = new PagesOfStrangers(new PublicAndLoopback(outside.Port, canary.Port), names);

        Assert.Null(await pages.Read($"http://outside.example:{outside.Port}/"));

        Assert.Equal(1, outside.Calls);
        Assert.Equal(0, canary.Calls);
    }

    [Fact]
    public async Task T14_a_redirect_to_another_port_is_not_followed()
    {
        await using var canary = StrangersServer.Of(Page);
        await using var outside = new StrangersServer((_, wire, cancellation) =>
            StrangersServer.Send(wire, $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:{canary.Port}/\r\nContent-Length: 0\r\n\r\n", default, cancellation));
        using var pages = new PagesOfStrangers(new PublicAndLoopback(outside.Port), new StubNames());

        Assert.Null(await pages.Read($"http://127.0.0.1:{outside.Port}/"));

        Assert.Equal(1, outside.Calls);
        Assert.Equal(0, canary.Calls);
    }

    [Theory]
    [InlineData("https://a.example/", "http://a.example/", null)]
    [InlineData("https://a.example/", "https://b.example/", "https://b.example/")]
    [InlineData("http://a.example/", "https://a.example/", "https://a.example/")]
    [InlineData("https://a.example/x/", "../y?z#end", "https://a.example/y?z")]
    [InlineData("https://a.example/", "https://b.example:8443/", null)]
    [InlineData("https://a.example/", "https://ada:secret@b.example/", null)]
    public void T14_what_came_encrypted_does_not_go_on_in_the_clear(string from, string to, string? next) =>
        Assert.Equal(next, PageAddress.After(new Uri(from), new Uri(to, UriKind.RelativeOrAbsolute), new PublicAddresses(80, 443))?.AbsoluteUri);

    [Fact]
    public async Task T14_a_name_that_comes_to_mean_another_machine_leads_nowhere()
    {
        await using var server = StrangersServer.Of(Page);
        var names = new StubNames().Says("rebinding.example", "127.0.0.1", "127.0.0.2");
        using var pages = new PagesOfStrangers(new PublicAndLoopback(server.Port), names);

        Assert.Equal("Inside", (await pages.Read($"http://rebinding.example:{server.Port}/"))?.Title);
        // What was checked is what was connected to: nobody asked a second time.
        Assert.Equal(1, names.Asked);

        Assert.Null(await pages.Read($"http://rebinding.example:{server.Port}/"));
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task T14_a_name_that_changes_its_mind_between_redirects_leads_nowhere()
    {
        await using var server = new StrangersServer((_, wire, cancellation) =>
            StrangersServer.Send(wire, "HTTP/1.1 302 Found\r\nLocation: /secret\r\nContent-Length: 0\r\n\r\n", default, cancellation));
        var names = new StubNames().Says("rebinding.example", "127.0.0.1", "127.0.0.2");
        using var pages = new PagesOfStrangers(new PublicAndLoopback(server.Port), names);

        Assert.Null(await pages.Read($"http://rebinding.example:{server.Port}/"));
        Assert.Equal(1, server.Calls);
    }

    [Fact]
    public async Task Nothing_is_brought_along_that_tells_who_asks_or_from_where()
    {
        await using var server = new StrangersServer((_, wire, cancellation) => StrangersServer.Send(
            wire, "HTTP/1.1 302 Found\r\nLocation: /next\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n", default, cancellation));
        using var pages = new PagesOfStrangers(new PublicAndLoopback(server.Port), new StubNames());

        await pages.Read($"http://127.0.0.1:{server.Port}/page?x=1#fragment");

        Assert.Equal(4, server.Asked.Count);
        foreach (var asked in server.Asked)
        {
            var names = asked.Split("\r\n")[1..].Where(line => line.Length > 0).Select(line => line.Split(':')[0]);
            Assert.Equal(["Accept", "Accept-Encoding", "Host", "User-Agent"], names.Order(StringComparer.Ordinal));
            Assert.Contains("User-Agent: LeetSocialChat/", asked, StringComparison.Ordinal);
        }

        Assert.StartsWith("GET /page?x=1 HTTP/1.1\r\n", server.Asked.First(), StringComparison.Ordinal);
    }

    private static bool LeadsHere(string link) => !Elsewhere.Any(part => link.Contains(part, StringComparison.Ordinal));
}
