using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Storing.Cloudinary;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>Against an endpoint that checks every signature; each test has a prefix of its own.</summary>
public sealed class CloudinaryStoreTests : StoreTests, IClassFixture<LocalCloudinary>
{
    private readonly LocalCloudinary _server;
    private readonly CloudinarySettings _settings;
    private readonly CloudinaryClient _client;

    public CloudinaryStoreTests(LocalCloudinary server)
    {
        _server = server;
        _settings = Account(LocalCloudinary.Secret);
        _client = new CloudinaryClient(Options.Create(_settings), TimeProvider.System);
    }

    private protected override IFileStore Store => Over(_client);

    public override void Dispose()
    {
        _server.IsDown = false;
        _client.Dispose();
        base.Dispose();
    }

    [Fact]
    public async Task No_browser_is_sent_there() =>
        Assert.Null(await Store.Link(await Puts([1]), "a.txt", "text/plain", attachment: true));

    [Fact]
    public async Task With_another_secret_nothing_is_taken_or_given()
    {
        var key = await Puts([1]);
        using var client = new CloudinaryClient(Options.Create(Account("guessed")), TimeProvider.System);
        var stranger = Over(client);
        Assert.Equal(StorageRefusal.Unreachable, await Refused(stranger, FileKey.New()));
        Assert.Equal(StorageRefusal.Unreachable, (await stranger.Open(key, 0, null, TestContext.Current.CancellationToken)).Refusal);
        await Assert.ThrowsAsync<HttpRequestException>(() => stranger.Delete(key, TestContext.Current.CancellationToken));
        Assert.False(await stranger.IsReachable(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task While_it_is_down_nothing_is_taken_and_everything_waits()
    {
        var key = await Puts([1]);
        _server.IsDown = true;
        Assert.Equal(StorageRefusal.Unreachable, await Refused(Store, FileKey.New()));
        Assert.Equal(StorageRefusal.Unreachable, (await Store.Open(key, 0, null, TestContext.Current.CancellationToken)).Refusal);
        Assert.False(await Store.IsReachable(TestContext.Current.CancellationToken));
        _server.IsDown = false;
        Assert.Equal([1], await Reads(key));
    }

    private CloudinarySettings Account(string secret) => new()
    {
        CloudName = LocalCloudinary.Cloud,
        ApiKey = LocalCloudinary.Key,
        ApiSecret = secret,
        Prefix = FileKey.New() + "/",
        ApiUrl = _server.Address,
        DeliveryUrl = _server.Address,
    };

    private async Task<Refusal?> Refused(IFileStore store, string key) =>
        (await store.Put(key, Depot.File([1]), "text/plain", TestContext.Current.CancellationToken)).Refusal;

    private CloudinaryStore Over(CloudinaryClient client) =>
        new(client, Options.Create(_settings), TimeProvider.System, NullLogger<CloudinaryStore>.Instance);
}
