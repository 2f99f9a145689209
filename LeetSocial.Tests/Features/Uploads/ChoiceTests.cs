using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Scanning;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Storing.Cloudinary;
using LeetSocial.Web.Features.Uploads.Storing.Disk;
using LeetSocial.Web.Features.Uploads.Storing.S3;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>What files are kept in and scanned by is chosen by settings alone.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void Without_a_word_files_lie_on_the_disk_and_nothing_is_scanned()
    {
        using var host = Host();
        Assert.IsType<DiskStore>(host.Services.GetRequiredService<IFileStore>());
        Assert.IsType<NoScanner>(host.Services.GetRequiredService<IScanFiles>());
    }

    [Fact]
    public void Who_names_a_scanner_is_scanned_for()
    {
        using var host = Host(("Clamd:Host", "/run/clamd.sock"));
        Assert.IsType<ClamdScanner>(host.Services.GetRequiredService<IScanFiles>());
    }

    [Fact]
    public void Cloudinary_is_an_account()
    {
        using var host = Host(
            ("Uploads:Provider", "cloudinary"), ("Cloudinary:CloudName", "ours"), ("Cloudinary:ApiKey", "1"), ("Cloudinary:ApiSecret", "2"));
        Assert.IsType<CloudinaryStore>(host.Services.GetRequiredService<IFileStore>());
    }

    [Theory]
    [InlineData("S3", "S3__Bucket")]
    [InlineData("cloudinary", "Cloudinary__ApiKey")]
    [InlineData("floppy", "floppy")]
    public void What_is_half_chosen_does_not_start_and_says_why(string provider, string named) =>
        Assert.Contains(
            named, Assert.Throws<InvalidOperationException>(() => Host(("Uploads:Provider", provider))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_bucket_is_a_place_that_pages_may_show_pictures_from()
    {
        using var estate = new Estate();
        await using var host = new InProcessHost(
            estate,
            settings: [("Uploads:Provider", "s3"), ("S3:Bucket", "ours"), ("S3:AccessKey", "1"), ("S3:SecretKey", "2"),
                ("S3:Endpoint", "http://10.0.0.1:9000"), ("S3:PublicEndpoint", "https://files.example.org")]);
        Assert.IsType<S3Store>(host.Get<IFileStore>());
        using var http = new HttpClient { BaseAddress = host.Address };
        using var answer = await http.GetAsync(new Uri("/alive", UriKind.Relative), TestContext.Current.CancellationToken);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.Contains("img-src 'self' data: blob: https://files.example.org", policy);
        Assert.Contains("media-src 'self' blob: https://files.example.org", policy);
    }

    private static IHost Host(params (string Name, string Value)[] settings)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddUploads();
        return builder.Build();
    }
}
