using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Storing.S3;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>Against a server that speaks S3; each test has a prefix of its own.</summary>
public sealed class S3StoreTests : StoreTests, IClassFixture<S3Server>
{
    private readonly S3Settings _settings;
    private readonly S3Connection _connection;

    public S3StoreTests(S3Server server)
    {
        _settings = new S3Settings
        {
            Bucket = S3Server.Bucket,
            Endpoint = server.Address.ToString(),
            AccessKey = S3Server.Key,
            SecretKey = S3Server.Key,
            Prefix = FileKey.New() + "/",
        };
        _connection = new S3Connection(Options.Create(_settings));
    }

    private protected override IFileStore Store => Over(_connection, _settings);

    public override void Dispose()
    {
        _connection.Dispose();
        base.Dispose();
    }

    [Fact]
    public async Task A_link_leads_to_the_file_under_the_name_and_type_it_is_given()
    {
        var key = await Puts([1, 2, 3]);
        using var answer = await Follow(await Store.Link(key, "Überraschung \"1\".png", "image/png", attachment: true));
        Assert.Equal([1, 2, 3], await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("image/png", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Überraschung \"1\".png", answer.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task A_link_lasts_a_minute_at_most()
    {
        var link = await Store.Link(await Puts([1]), "a.txt", "text/plain", attachment: true);
        Assert.InRange(int.Parse(Parameter(link, "X-Amz-Expires"), null), 1, 60);
    }

    [Theory]
    [InlineData("X-Amz-Expires=", "X-Amz-Expires=1")]
    [InlineData("text%2Fplain", "text%2Fhtml")]
    [InlineData("attachment", "inline")]
    public async Task Nothing_about_a_link_can_be_changed(string said, string forged)
    {
        var link = (await Store.Link(await Puts([1]), "a.txt", "text/plain", attachment: true))!.OriginalString;
        Assert.Contains(said, link, StringComparison.Ordinal);
        Assert.True(SignedLink.IsValid(new Uri(link), S3Server.Key));
        Assert.False(SignedLink.IsValid(new Uri(link.Replace(said, forged, StringComparison.Ordinal)), S3Server.Key));
        Assert.False(SignedLink.IsValid(new Uri(link), "another secret"));
    }

    [Fact]
    public async Task Who_wants_everything_to_pass_through_here_gives_out_no_links()
    {
        _settings.Redirect = false;
        Assert.Null(await Store.Link(FileKey.New(), "a.txt", "text/plain", attachment: true));
    }

    [Fact]
    public async Task Links_lead_to_where_browsers_reach_the_bucket()
    {
        _settings.PublicEndpoint = "https://files.example.org";
        using var connection = new S3Connection(Options.Create(_settings));
        var link = await Over(connection, _settings).Link(FileKey.New(), "a.txt", "text/plain", attachment: true);
        Assert.StartsWith("https://files.example.org/uploads/", link!.ToString(), StringComparison.Ordinal);
        Assert.True(SignedLink.IsValid(link, S3Server.Key));
    }

    [Fact]
    public async Task At_Amazon_links_lead_to_the_buckets_own_host()
    {
        var amazon = new S3Settings { Bucket = "our-files", Region = "eu-central-1", AccessKey = "1", SecretKey = "2" };
        using var connection = new S3Connection(Options.Create(amazon));
        var link = await Over(connection, amazon).Link(FileKey.New(), "a.txt", "text/plain", attachment: true);
        Assert.Equal("https://our-files.s3.eu-central-1.amazonaws.com", link!.GetLeftPart(UriPartial.Authority));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        using var nowhere = new S3Connection(Options.Create(Elsewhere($"http://localhost:{FreePort.Take()}", S3Server.Bucket)));
        await Refuses(Over(nowhere, _settings));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_told()
    {
        var settings = Elsewhere(_settings.Endpoint!, "another");
        await Refuses(Over(_connection, settings));
    }

    private async Task Refuses(IFileStore store)
    {
        var stop = TestContext.Current.CancellationToken;
        Assert.Equal(StorageRefusal.Unreachable, (await store.Put(FileKey.New(), Depot.File([1]), "text/plain", stop)).Refusal);
        Assert.NotNull((await store.Open(FileKey.New(), 0, null, stop)).Refusal);
        Assert.False(await store.IsReachable(stop));
    }

    private S3Settings Elsewhere(string endpoint, string bucket) => new()
    {
        Bucket = bucket,
        Endpoint = endpoint,
        AccessKey = _settings.AccessKey,
        SecretKey = _settings.SecretKey,
    };

    private static S3Store Over(S3Connection connection, S3Settings settings) =>
        new(connection, Options.Create(settings), TimeProvider.System, NullLogger<S3Store>.Instance);

    private static string Parameter(Uri? link, string name) =>
        System.Web.HttpUtility.ParseQueryString(link!.Query)[name]!;

    private static async Task<HttpResponseMessage> Follow(Uri? link)
    {
        using var http = new HttpClient();
        return await http.GetAsync(link, TestContext.Current.CancellationToken);
    }
}
