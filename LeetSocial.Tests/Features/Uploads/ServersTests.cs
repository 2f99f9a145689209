using System.Globalization;
using System.Net;
using System.Text;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>The whole host with a bucket for its files and a clamd that looks at them.</summary>
public sealed class ServersTests(S3Server bucket, ClamdServer clamd) : IClassFixture<S3Server>, IClassFixture<ClamdServer>, IAsyncLifetime
{
    private readonly Estate _estate = new();
    private InProcessHost _site = null!;
    private Visitor _ada = null!;

    public async ValueTask InitializeAsync()
    {
        _site = new InProcessHost(
            _estate,
            settings: [("Uploads:Provider", "s3"), ("S3:Bucket", S3Server.Bucket), ("S3:Endpoint", bucket.Address.ToString()),
                ("S3:AccessKey", S3Server.Key), ("S3:SecretKey", S3Server.Key),
                ("Clamd:Host", "127.0.0.1"), ("Clamd:Port", clamd.Port.ToString(CultureInfo.InvariantCulture)), ("Clamd:PatienceSeconds", "30")]);
        _ada = new Visitor(_site.Address);
        await _ada.Registers("ada");
        await _ada.Tokens();
    }

    public async ValueTask DisposeAsync()
    {
        _ada.Dispose();
        await _site.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task A_download_is_fetched_from_the_bucket_by_a_link_that_is_soon_worth_nothing()
    {
        var bytes = Encoding.UTF8.GetBytes("Grüße");
        var file = await _ada.Brings("Überraschung 1.txt", bytes);

        using var answer = await _ada.Gets($"/api/files/{file}?download");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.StartsWith(bucket.Address.ToString(), answer.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var stranger = new Visitor(bucket.Address);
        using var fetched = await stranger.Gets(answer.Headers.Location.OriginalString);
        Assert.Equal(bytes, await fetched.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Überraschung 1.txt", fetched.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("attachment", fetched.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_a_page_reads_to_draw_it_comes_from_here_still_to_be_saved_and_never_run()
    {
        var file = await _ada.Brings("notes.txt", "Notes"u8.ToArray());

        using var answer = await _ada.Gets($"/api/files/{file}?preview");

        Assert.Equal("Notes", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith("sandbox", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("no-cache", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_found_is_refused_and_kept_nowhere()
    {
        using var answer = await _ada.Uploads(("harmless.txt", ClamdServer.Eicar), ("truly-harmless.txt", "Hello"u8.ToArray()));
        using var body = await answer.Json();

        Assert.Contains("FileInfected", body.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("truly-harmless.txt", body.RootElement.GetProperty("items").GetRawText(), StringComparison.Ordinal);
        Assert.Equal("truly-harmless.txt", Assert.Single(_estate.Database.Query("SELECT FileName FROM files", row => row.GetString(0))));
        Assert.Empty(Left());
    }

    [Fact]
    public async Task What_stands_in_a_page_comes_from_here_and_not_from_the_bucket()
    {
        var picture = await _ada.Brings("red.png", Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg=="));
        var sound = await _ada.Brings("beep.wav", [.. "RIFF"u8, 44, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 64, 31, 0, 0, 64, 31, 0, 0, 1, 0, 8, 0, .. "data"u8, 8, 0, 0, 0, 128, 128, 128, 128, 128, 128, 128, 128]);

        foreach (var (path, type) in new[] { ($"{picture}", "image/"), ($"{picture}/thumbnail", "image/"), ($"{picture}/thumbnail?w=160", "image/"), ($"{sound}", "audio/") })
        {
            using var answer = await _ada.Gets($"/api/files/{path}");
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} was answered {(int)answer.StatusCode}");
            Assert.StartsWith(type, answer.Content.Headers.ContentType?.MediaType, StringComparison.Ordinal);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    private string[] Left() => Directory.GetFiles(_estate.UploadsFolder, "*", SearchOption.AllDirectories);
}
