using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Storing.Disk;

namespace LeetSocial.Tests.Features.Uploads.Storing;

public sealed class DiskStoreTests : StoreTests
{
    private protected override IFileStore Store => new DiskStore(Depot.Folder, TimeProvider.System);

    [Fact]
    public async Task Files_are_fanned_out_under_their_random_names()
    {
        var key = await Puts([1]);
        Assert.Equal([Path.Combine(Depot.Folder.Root, key[..2], key[2..4], key)], Files());
    }

    [Fact]
    public async Task Who_reads_while_it_is_deleted_reads_to_the_end()
    {
        var bytes = Depot.Noise(1_000_000);
        var key = await Puts(bytes);
        await using var open = (await Store.Open(key, 0, null, TestContext.Current.CancellationToken)).Value;
        await Store.Delete(key, TestContext.Current.CancellationToken);
        using var read = new MemoryStream();
        await open.CopyToAsync(read, TestContext.Current.CancellationToken);
        Assert.Equal(bytes, read.ToArray());
    }

    [Fact]
    public async Task What_is_still_being_received_is_no_file_of_the_store()
    {
        Depot.File([1]);
        Assert.Empty(await Store.All(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_cannot_be_moved_in_is_refused_and_not_there()
    {
        var key = FileKey.New();
        var inTheWay = Path.Combine(Depot.Folder.Root, key[..2]);
        await File.WriteAllBytesAsync(inTheWay, [], TestContext.Current.CancellationToken);
        var path = Depot.File([1]);
        Assert.Equal(StorageRefusal.Unreachable, (await Store.Put(key, path, "text/plain", TestContext.Current.CancellationToken)).Refusal);
        Assert.Equal(new[] { inTheWay, path }.Order(), Files().Order());
    }

    [Fact]
    public async Task A_full_disk_is_no_store_until_there_is_room()
    {
        using var disk = Mount.SmallDisk(Depot.Folder.Root, megabytes: 1);
        disk.Fill();
        Assert.False(await Store.IsReachable(TestContext.Current.CancellationToken));
        disk.MakeRoom();
        Assert.True(await Store.IsReachable(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_disk_without_room_is_told_apart_from_one_that_is_broken()
    {
        using var disk = Mount.SmallDisk(Depot.Folder.Root, megabytes: 1);
        var failure = Assert.Throws<IOException>(() => Depot.File(Depot.Noise(2_000_000)));
        Assert.Equal(StorageRefusal.Full, StorageRefusal.Of(failure));
        Assert.Equal(StorageRefusal.Unreachable, StorageRefusal.Of(new IOException()));
    }

    private string[] Files() => Directory.GetFiles(Depot.Folder.Root, "*", SearchOption.AllDirectories);
}
