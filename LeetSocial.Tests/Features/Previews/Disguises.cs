namespace LeetSocial.Tests.Features.Previews;

/// <summary>Ways to write an address inside the server's own network. <c>{port}</c> is the canary's.</summary>
internal static class Disguises
{
    public static readonly string[] Links =
    [
        // As it is, shortened, decimal, octal, hexadecimal, mixed.
        .. Hosts("127.0.0.1", "127.1", "127.0.1", "127.127.127.127", "127.0.0.1.", "2130706433", "017700000001", "0x7f000001", "0X7F000001",
            "0x7f.1", "0x7f.0.0.1", "0x7f.0x0.0x0.0x1", "0177.1", "0177.0.0.1", "0177.0000.0000.0001", "0177.0x0.0.1", "127.0x1",
            "127.0.0x0.1", "00000177.0.0.1"),
        .. Hosts("0", "0.0.0.0", "0x0", "00.0", "0.0.0.0."),
        // What clouds tell their machines, and private networks.
        .. Hosts("169.254.169.254", "2852039166", "0xA9FEA9FE", "0251.0376.0251.0376", "10.1", "192.168.257", "172.16.1", "100.64.1"),
        // IPv6, and IPv4 within it.
        .. Hosts("[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[0000::0001]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:FFFF:7F00:0001]",
            "[::127.0.0.1]", "[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b:1::7f00:1]", "[2002:7f00:1::]", "[2001::7f00:1]",
            "[fe80::1]", "[fe80::1%25lo]", "[fc00::1]", "[fd00::1]", "[ff02::1]"),
        // Names, digits and dots of other scripts, what disappears when a name is prepared, what is percent-encoded.
        .. Hosts("localhost", "LOCALHOST", "localhost.", "sub.localhost", "localhost.localdomain", "ip6-localhost", "intranet", "127.0.0.1.nip.io",
            "mapped.evil.example", "mixed.evil.example", "linklocal.evil.example",
            "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1", "127．0．0．1", "127｡0｡0｡1", "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ", "loc\u00ADalhost", "l\u200Bocalhost",
            "%31%32%37.0.0.1", "127%2e0%2e0%2e1", "%6c%6f%63%61%6c%68%6f%73%74"),
        // What one reader takes for the host is something else to the next.
        "http://example.org@127.0.0.1:{port}/", "http://example.org:80@127.0.0.1:{port}/", "http://127.0.0.1:{port}@example.org/",
        "http://example.org%40127.0.0.1:{port}/", @"http://example.org\@127.0.0.1:{port}/", @"http://127.0.0.1:{port}\@example.org/",
        "http://example.org#@127.0.0.1:{port}/", "http://127.0.0.1:{port}#@example.org/", "http://example.org?@127.0.0.1:{port}/",
        "http://@127.0.0.1:{port}/", "http://:@127.0.0.1:{port}/", "http:///127.0.0.1:{port}/", "http:/127.0.0.1:{port}/", "http:127.0.0.1:{port}/",
        @"http:\\127.0.0.1:{port}\", " http://127.0.0.1:{port}/", "HTTP://127.0.0.1:0{port}/", "http://127.0.0.1\t:{port}/", "http://127.0.0.1:{port}\r\nHost: x/",
        // Other ways to talk to the same port.
        "ftp://127.0.0.1:{port}/", "file:///etc/passwd", "file://127.0.0.1/share", "gopher://127.0.0.1:{port}/_x", "ws://127.0.0.1:{port}/",
        "dict://127.0.0.1:{port}/x", "data:text/html,<title>x</title>", "javascript:alert(1)", "view-source:http://127.0.0.1:{port}/", "//127.0.0.1:{port}/",
    ];

    private static IEnumerable<string> Hosts(params string[] hosts) => hosts.Select(host => $"http://{host}:{{port}}/");
}
