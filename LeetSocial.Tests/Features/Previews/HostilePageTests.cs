using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Previews.Fetching;
using LeetSocial.Web.Features.Previews.Telling;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Previews;

/// <summary>T15: a page costs bounded time and bytes, whatever it does.</summary>
public sealed class HostilePageTests
{
    private const string Html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    private static readonly byte[] Blank = Enumerable.Repeat((byte)' ', 65_536).ToArray();
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task T15_of_an_endless_page_so_much_is_read_and_no_more()
    {
        var sent = 0L;
        await using var server = new StrangersServer(async (_, wire, cancellation) =>
        {
            await StrangersServer.Send(wire, Html + "\r\n<title>Early</title>", default, cancellation);
            while (true)
            {
                await wire.WriteAsync(Blank, cancellation);
                Interlocked.Add(ref sent, Blank.Length);
            }
        });

        Assert.Equal("Early", (await Quickly(server))?.Title);
        // What the system's buffers swallow on both sides is not read by anybody.
        Assert.InRange(Interlocked.Read(ref sent), BoundedBody.MostBytes - Blank.Length, 16 * 1024 * 1024);
    }

    [Fact]
    public async Task T15_what_stands_beyond_the_bound_is_not_seen()
    {
        var padding = new string(' ', BoundedBody.MostBytes);
        await using var server = StrangersServer.Of(padding + "<title>Late</title>");

        Assert.Null(await Quickly(server));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task T15_a_bomb_is_unpacked_to_the_bound_and_no_further(string encoding)
    {
        var bomb = Packed(encoding, 128 * 1024 * 1024, "<title>Late</title>");
        Assert.True(bomb.Length < BoundedBody.MostBytes, "It arrives whole.");
        await using var server = Sends($"{Html}Content-Encoding: {encoding}\r\n\r\n", bomb);

        Assert.Null(await Quickly(server));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task What_is_packed_honestly_is_read(string encoding)
    {
        await using var server = Sends($"{Html}Content-Encoding: {encoding}\r\n\r\n", Packed(encoding, 10, "<title>Packed</title>"));

        Assert.Equal("Packed", (await Quickly(server))?.Title);
    }

    [Fact]
    public async Task T15_packing_that_never_becomes_anything_is_cut_off_as_well()
    {
        // Empty blocks of deflate: bytes without end that come to nothing.
        var emptyBlocks = Enumerable.Repeat(new byte[] { 0, 0, 0, 0xff, 0xff }, 10_000).SelectMany(block => block).ToArray();
        await using var server = new StrangersServer(async (_, wire, cancellation) =>
        {
            await StrangersServer.Send(
                wire, Html + "Content-Encoding: gzip\r\n\r\n", new byte[] { 0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff }, cancellation);
            while (true) await wire.WriteAsync(emptyBlocks, cancellation);
        });

        Assert.Null(await Quickly(server));
    }

    [Theory]
    [InlineData("deflate")]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    [InlineData("gzip, br")]
    public async Task T15_packing_that_was_not_asked_for_is_not_unpacked(string encoding)
    {
        await using var server = Sends($"{Html}Content-Encoding: {encoding}\r\n\r\n", "<title>Packed</title>"u8.ToArray());

        Assert.Null(await Quickly(server));
    }

    [Fact]
    public async Task T15_a_page_that_drips_is_given_up_on_after_five_seconds_in_all()
    {
        var dripped = new TaskCompletionSource();
        await using var server = new StrangersServer(async (_, wire, cancellation) =>
        {
            await StrangersServer.Send(wire, Html + "\r\n<title>Slow</title>", default, cancellation);
            using var drip = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
            while (await drip.WaitForNextTickAsync(cancellation))
            {
                await wire.WriteAsync(new byte[] { 0x20 }, cancellation);
                dripped.TrySetResult();
            }
        });
        var time = new FakeTimeProvider();
        var reading = Read(server, time);
        await dripped.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.False(reading.IsCompleted);
        time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(await reading.WaitAsync(Soon, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task T15_a_server_that_never_answers_is_given_up_on()
    {
        var heard = new TaskCompletionSource();
        await using var server = new StrangersServer((_, _, cancellation) =>
        {
            heard.TrySetResult();
            return new TaskCompletionSource().Task.WaitAsync(cancellation);
        });
        var time = new FakeTimeProvider();
        using var pages = new PagesOfStrangers(new PublicAndLoopback(server.Port), new StubNames(), time);

        var reading = pages.Read($"http://127.0.0.1:{server.Port}/");
        await heard.Task.WaitAsync(Soon, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(6));

        Assert.Null(await reading.WaitAsync(Soon, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task T15_headers_without_end_are_not_read_to_their_end()
    {
        await using var server = new StrangersServer(async (_, wire, cancellation) =>
        {
            await StrangersServer.Send(wire, "HTTP/1.1 200 OK\r\n", default, cancellation);
            while (true) await StrangersServer.Send(wire, $"X-Padding: {new string('a', 8_000)}\r\n", default, cancellation);
        });

        Assert.Null(await Quickly(server));
    }

    [Fact]
    public async Task T15_three_redirects_are_followed_and_no_fourth()
    {
        await using var endless = new StrangersServer((asked, wire, cancellation) => StrangersServer.Send(
            wire, $"HTTP/1.1 302 Found\r\nLocation: {asked.Split(' ')[1]}a\r\nContent-Length: 0\r\n\r\n", default, cancellation));
        await using var patient = new StrangersServer((asked, wire, cancellation) => asked.StartsWith("GET /aaa ", StringComparison.Ordinal)
            ? StrangersServer.Send(wire, Html + "\r\n<title>There</title>", default, cancellation)
            : StrangersServer.Send(wire, $"HTTP/1.1 308 Moved\r\nLocation: {asked.Split(' ')[1]}a\r\nContent-Length: 0\r\n\r\n", default, cancellation));

        Assert.Null(await Quickly(endless));
        Assert.Equal(4, endless.Calls);
        Assert.Equal("There", (await Quickly(patient))?.Title);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: image/svg+xml\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/htmlx; text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 206 Partial\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 500 Oh\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: http://[\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nContent-Type: text/html\r\n\r\n")]
    [InlineData("SSH-2.0-OpenSSH_9.9\r\n")]
    [InlineData("")]
    public async Task T15_what_is_no_page_says_nothing(string head)
    {
        await using var server = Sends(head, "<title>No page</title>"u8.ToArray());

        Assert.Null(await Quickly(server));
    }

    public static TheoryData<string> Nestings =>
    [
        "<div>", "<b><i>", "<a><b>", "<table><tr><td>", "<svg>", "<!--", "<", "<a ", "<a b='", "<meta content=", "<title", "<script>", "</", "<![CDATA[", "&#x", "<?",
    ];

    [Theory]
    [MemberData(nameof(Nestings))]
    public void T15_nesting_and_what_never_closes_take_no_time(string opening)
    {
        var page = string.Concat(Enumerable.Repeat(opening, BoundedBody.MostBytes / opening.Length));
        var watch = Stopwatch.StartNew();

        var summary = PageHead.Read("<title>First</title>" + page).Summary("example.org");
        PageHead.Read("<title>" + page).Summary("example.org");

        Assert.Equal("First", summary?.Title);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Soon);
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("nonsense")]
    [InlineData("\"\"")]
    [InlineData("utf-16")]
    [InlineData("iso-2022-jp")]
    [InlineData("x-user-defined")]
    public async Task T15_a_broken_charset_breaks_nothing(string charset)
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        await using var server = Sends($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={charset}\r\n\r\n<title>a", bytes);
        await Quickly(server);

        foreach (var start in new byte[][] { [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE, 0, 0], [0xED, 0xA0, 0x80] })
        {
            Assert.NotNull(PageEncoding.Decode([.. start, .. bytes], charset));
        }
    }

    private static StrangersServer Sends(string head, byte[] body) =>
        new((_, wire, cancellation) => StrangersServer.Send(wire, head, body, cancellation));

    private static byte[] Packed(string encoding, int blanks, string then)
    {
        using var packed = new MemoryStream();
        using (Stream packer = encoding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest) : new GZipStream(packed, CompressionLevel.Optimal))
        {
            for (var left = blanks; left > 0; left -= Blank.Length) packer.Write(Blank, 0, Math.Min(left, Blank.Length));
            packer.Write(Encoding.ASCII.GetBytes(then));
        }

        return packed.ToArray();
    }

    // By a clock that stands still, so that it is not the time that ends it.
    private static async Task<PageSummary?> Quickly(StrangersServer server) =>
        await Read(server, new FakeTimeProvider()).WaitAsync(Soon, TestContext.Current.CancellationToken);

    private static async Task<PageSummary?> Read(StrangersServer server, TimeProvider clock)
    {
        using var pages = new PagesOfStrangers(new PublicAndLoopback(server.Port), new StubNames(), clock);
        return await pages.Read($"http://127.0.0.1:{server.Port}/");
    }
}
