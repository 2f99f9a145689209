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
    public void A_bucket_needs_but_a_name()
    {
        using var host = Host(("Uploads:Provider", "s3"), ("S3:Bucket", "ours"));
        Assert.IsType<S3Store>(host.Services.GetRequiredService<IFileStore>());
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
