using System.Globalization;
using System.IO.Compression;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Scanning;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeetSocial.Tests.Features.Uploads.Scanning;

/// <summary>Files and a real clamd.</summary>
public sealed class ClamdTests(ClamdServer clamd) : IClassFixture<ClamdServer>, IDisposable
{
    private static readonly ScanVerdict Found = ScanVerdict.Infected("Test.Eicar.UNOFFICIAL");

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_harmless_file_is_clean() => Assert.Equal(ScanVerdict.Clean, await Scan(File("hello"u8.ToArray())));

    [Fact]
    public async Task A_file_without_a_byte_is_clean() => Assert.Equal(ScanVerdict.Clean, await Scan(File([])));

    [Fact]
    public async Task What_is_known_is_found_and_named() => Assert.Equal(Found, await Scan(File(ClamdServer.Eicar)));

    [Fact]
    public async Task It_is_found_where_it_is_cut_between_chunks_and_at_the_end_of_a_large_file()
    {
        var padding = new byte[(64 * 1024) - 20];
        Assert.Equal(Found, await Scan(File([.. padding, .. ClamdServer.Eicar])));
        Assert.Equal(Found, await Scan(File([.. new byte[ClamdServer.MostBytes - ClamdServer.Eicar.Length], .. ClamdServer.Eicar])));
    }

    [Fact]
    public async Task It_is_found_in_an_archive()
    {
        var path = _folder.PathTo("archive.zip");
        await using (var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create, Stop))
        {
            await using var entry = await archive.CreateEntry("harmless.txt").OpenAsync(Stop);
            await entry.WriteAsync(ClamdServer.Eicar, Stop);
        }
        Assert.Equal(Found, await Scan(path));
    }

    [Fact]
    public async Task It_is_found_over_a_unix_socket() =>
        Assert.Equal(Found, await Scanner(new() { Host = clamd.Socket }).Scan(File(ClamdServer.Eicar), null, Stop));

    [Theory]
    [InlineData(1)]
    [InlineData(8 * 1024 * 1024)]
    public async Task What_is_larger_than_it_takes_is_never_called_clean(int tooMany) =>
        Assert.Equal(ScanVerdict.TooLarge, await Scan(File(new byte[ClamdServer.MostBytes + tooMany])));

    [Fact]
    public async Task While_it_is_not_there_nothing_is_called_clean()
    {
        var nobody = new ClamdSettings { Host = "127.0.0.1", Port = FreePort.Take() };
        Assert.Equal(ScanVerdict.Unanswered, await Scanner(nobody).Scan(File([1]), null, Stop));
        var noSocket = new ClamdSettings { Host = _folder.PathTo("nothing.sock") };
        Assert.Equal(ScanVerdict.Unanswered, await Scanner(noSocket).Scan(File([1]), null, Stop));
    }

    [Fact]
    public async Task One_that_hangs_is_given_up_on_and_one_that_comes_back_is_heard()
    {
        clamd.Freeze();
        Assert.Equal(ScanVerdict.Unanswered, await Scanner(Here()).Scan(File([1]), TimeSpan.FromSeconds(0.2), Stop));
        Assert.Equal(ScanVerdict.Unanswered, await Scanner(new() { Host = "127.0.0.1", Port = clamd.Port, TimeoutSeconds = 0.2 }).Scan(File([1]), null, Stop));

        var patient = Scan(File([1]));
        clamd.Thaw();
        Assert.Equal(ScanVerdict.Clean, await patient);
    }

    [Fact]
    public async Task One_that_starts_anew_is_asked_again()
    {
        clamd.Kill();
        Assert.Equal(ScanVerdict.Unanswered, await Scan(File(ClamdServer.Eicar)));
        await clamd.Start();
        Assert.Equal(Found, await Scan(File(ClamdServer.Eicar)));
    }

    [Fact]
    public async Task Who_scans_nothing_says_so() =>
        Assert.Equal(ScanVerdict.NotScanned, await new NoScanner().Scan(File(ClamdServer.Eicar), null, Stop));

    [Theory]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND", ScanResult.TooLarge)]
    [InlineData("stream: Can't allocate memory ERROR", null)]
    [InlineData("", null)]
    [InlineData("OK", null)]
    [InlineData("stream: OK and more", null)]
    public void Only_what_is_said_in_so_many_words_counts(string answer, object? result) =>
        Assert.Equal(result, ClamdAnswer.Read(answer)?.Result);

    private Task<ScanVerdict> Scan(string path) => Scanner(Here()).Scan(path, null, Stop);

    private ClamdSettings Here() => new() { Host = "127.0.0.1", Port = clamd.Port };

    private static ClamdScanner Scanner(ClamdSettings settings) =>
        new(Options.Create(settings), TimeProvider.System, NullLogger<ClamdScanner>.Instance);

    private string File(byte[] bytes)
    {
        var path = _folder.PathTo(bytes.Length.ToString(CultureInfo.InvariantCulture));
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }
}
