using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Storing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>What every store does, whatever it is made of.</summary>
public abstract class StoreTests : IDisposable
{
    private protected Depot Depot { get; } = new();

    private protected abstract IFileStore Store { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual void Dispose()
    {
        Depot.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_is_put_in_comes_out()
    {
        var bytes = Depot.Noise(300_000);
        var key = await Puts(bytes);
        Assert.Equal(bytes, await Reads(key));
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(290_000, null)]
    [InlineData(100_000, 100_000)]
    [InlineData(299_999, 50)]
    [InlineData(300_000, null)]
    public async Task A_part_of_it_can_be_asked_for(int offset, int? length)
    {
        var bytes = Depot.Noise(300_000);
        var key = await Puts(bytes);
        Assert.Equal(bytes.Skip(offset).Take(length ?? int.MaxValue), await Reads(key, offset, length));
    }

    [Fact]
    public async Task A_file_without_a_byte_is_a_file()
    {
        var key = await Puts([]);
        Assert.Empty(await Reads(key));
    }

    [Fact]
    public async Task Once_more_under_the_same_key_replaces_it()
    {
        var key = await Puts([1, 2, 3]);
        await Puts([4], key);
        Assert.Equal([4], await Reads(key));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found() =>
        Assert.Equal(Refusal.NotFound, (await Store.Open(FileKey.New(), 0, null, Stop)).Refusal);

    [Fact]
    public async Task What_is_deleted_is_gone_and_deleting_it_again_is_no_error()
    {
        var key = await Puts([1]);
        await Store.Delete(key, Stop);
        Assert.Equal(Refusal.NotFound, (await Store.Open(key, 0, null, Stop)).Refusal);
        await Store.Delete(key, Stop);
    }

    [Fact]
    public async Task A_thumbnail_lies_beside_its_picture()
    {
        var key = await Puts([1]);
        var thumbnail = await Puts([2], FileKey.Thumbnail(key, 320));
        await Store.Delete(key, Stop);
        Assert.Equal([2], await Reads(thumbnail));
    }

    [Fact]
    public async Task All_of_it_is_listed_with_the_time_it_came()
    {
        var since = DateTimeOffset.UtcNow.AddSeconds(-2);
        string[] keys = [await Puts([1]), await Puts([2]), await Puts([3], FileKey.Thumbnail(FileKey.New(), 160))];
        var all = await Store.All(Stop).ToListAsync(Stop);
        Assert.Equal(keys.Order(), all.Select(file => file.Key).Order());
        Assert.All(all, file => Assert.InRange(file.WrittenAt, since, DateTimeOffset.UtcNow.AddSeconds(2)));
    }

    [Fact]
    public async Task Orphans_go_when_they_are_old_and_what_is_known_stays()
    {
        string[] keys = [await Puts([1]), await Puts([2]), await Puts([3])];
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var sweep = new OrphanSweep(Store, new Discarding(Store, NullLogger<Discarding>.Instance), clock);
        Assert.Equal(0, await sweep.Run(_ => Task.FromResult<IReadOnlySet<string>>(new HashSet<string>()), Stop));

        clock.Advance(OrphanSweep.Grace + TimeSpan.FromMinutes(1));
        Assert.Equal(2, await sweep.Run(_ => Task.FromResult<IReadOnlySet<string>>(new HashSet<string> { keys[1] }), Stop));
        Assert.Equal([keys[1]], await Store.All(Stop).Select(file => file.Key).ToListAsync(Stop));
    }

    [Fact]
    public async Task It_says_that_it_can_be_reached() => Assert.True(await Store.IsReachable(Stop));

    [Fact]
    public async Task What_is_no_key_never_becomes_a_place()
    {
        foreach (var name in new[] { "../../etc/passwd", "", new string('A', 32), FileKey.New() + ".exe", FileKey.New() + "\n" })
        {
            await Assert.ThrowsAsync<ArgumentException>(() => Store.Put(name, Depot.File([1]), "text/plain", Stop));
            await Assert.ThrowsAsync<ArgumentException>(() => Store.Open(name, 0, null, Stop));
            await Assert.ThrowsAsync<ArgumentException>(() => Store.Delete(name, Stop));
        }
    }

    private protected async Task<string> Puts(byte[] bytes, string? key = null)
    {
        key ??= FileKey.New();
        Assert.Null((await Store.Put(key, Depot.File(bytes), "application/octet-stream", Stop)).Refusal);
        return key;
    }

    private protected async Task<byte[]> Reads(string key, long offset = 0, long? length = null)
    {
        await using var stream = (await Store.Open(key, offset, length, Stop)).Value;
        using var read = new MemoryStream();
        await stream.CopyToAsync(read, Stop);
        return read.ToArray();
    }
}
