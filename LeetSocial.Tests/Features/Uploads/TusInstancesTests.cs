using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Two instances on one host, and one upload.</summary>
public sealed class TusInstancesTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private InProcessHost _one = null!;
    private InProcessHost _other = null!;

    public ValueTask InitializeAsync()
    {
        (_one, _other) = (new InProcessHost(_estate), new InProcessHost(_estate));
        return default;
    }

    public async ValueTask DisposeAsync()
    {
        await _one.DisposeAsync();
        await _other.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task T11_while_one_instance_receives_an_upload_the_other_says_when_to_come_again_and_then_goes_on()
    {
        using var here = new Visitor(_one.Address);
        await here.Registers("ada");
        await here.Tokens();
        using var there = new Visitor(_other.Address);
        using (await there.SignsIn("ada")) await there.Tokens();
        // So much that its sender may rest for minutes: whoever sends less than 240 bytes a second on the average is cut off after five seconds.
        var (first, second) = (new string('0', 200_000), "9876543210");
        using var begun = await here.Announces("long.txt", first.Length + second.Length);
        var place = begun.Headers.Location!.ToString();

        using (await SendsInPart(here, place, Encoding.ASCII.GetBytes(first), first.Length + second.Length))
        {
            await Eventually.Is(async () => await Offset(there, place) == first.Length, "the other sees what came here");
            using var busy = await there.Continues(place, first.Length, Encoding.ASCII.GetBytes(second));
            Assert.Equal((HttpStatusCode.Locked, "UploadBusy"), (busy.StatusCode, await busy.Reason()));
            Assert.NotNull(busy.Headers.RetryAfter);
            using var given = await there.Tus(HttpMethod.Delete, place, null);
            Assert.Equal(HttpStatusCode.Locked, given.StatusCode);
        }

        var file = "";
        await Eventually.Is(
            async () =>
            {
                using var last = await there.Continues(place, first.Length, Encoding.ASCII.GetBytes(second));
                return last.StatusCode == HttpStatusCode.NoContent && (file = last.Header("Upload-File-Id")).Length > 0;
            },
            "the other goes on once the first has let go");
        Assert.Equal(first + second, await here.Http.GetStringAsync($"/api/files/{file}", TestContext.Current.CancellationToken));
        await Eventually.Is(() => Directory.GetFileSystemEntries(Path.Combine(_estate.UploadsFolder, "incoming")).Length == 0, "nothing else is left");
        Assert.Empty(_one.Log.Troubles.Concat(_other.Log.Troubles));
    }

    internal static async Task<long> Offset(Visitor visitor, string place)
    {
        using var asked = await visitor.Tus(HttpMethod.Head, place, null);
        return long.Parse(asked.Header("Upload-Offset"), CultureInfo.InvariantCulture);
    }

    /// <summary>Says how much will come and sends less, on a connection that dies when it is disposed of.</summary>
    internal static async Task<TcpClient> SendsInPart(Visitor visitor, string place, byte[] bytes, long said)
    {
        var site = visitor.Http.BaseAddress!;
        var socket = new TcpClient();
        await socket.ConnectAsync(site.Host, site.Port, TestContext.Current.CancellationToken);
        var wire = socket.GetStream();
        var head = $"PATCH {place} HTTP/1.1\r\nHost: {site.Authority}\r\nCookie: {visitor.Cookies.GetCookieHeader(site)}\r\n"
            + $"X-CSRF-TOKEN: {visitor.Http.DefaultRequestHeaders.GetValues("X-CSRF-TOKEN").Single()}\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n"
            + $"Content-Type: application/offset+octet-stream\r\nContent-Length: {said}\r\n\r\n";
        await wire.WriteAsync(Encoding.ASCII.GetBytes(head), TestContext.Current.CancellationToken);
        await wire.WriteAsync(bytes, TestContext.Current.CancellationToken);
        return socket;
    }
}
