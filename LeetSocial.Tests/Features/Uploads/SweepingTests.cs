using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Holding;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Storing.Disk;
using LeetSocial.Web.Features.Uploads.Sweeping;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>What nothing refers to any more goes, and nothing else does.</summary>
public sealed class SweepingTests : FilesContext
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private Predicate<string> _isStubborn = _ => false;

    private protected override TimeProvider Clock => _time;

    private protected override (string, string)[] Settings => [("Uploads:Quota", "100")];

    private protected override Action<IServiceCollection> Services => services => services.Replace(ServiceDescriptor.Singleton<IFileStore>(
        all => new StubbornStore(ActivatorUtilities.CreateInstance<DiskStore>(all), key => _isStubborn(key))));

    [Fact]
    public async Task T8_the_bytes_of_a_deleted_message_are_gone_after_a_minute_and_those_of_others_stay()
    {
        var room = await Instance.Room(Ada, Bob);
        var row = await Posts(Ada, room, "", await Uploads(Ada, "gone.txt", "gone"));
        var kept = await Posts(Ada, room, "", await Uploads(Ada, "kept.txt", "kept"));
        await Does(Ada, chat => chat.Delete(Ada, row.Id));

        Assert.False(await Has(Ada, row.Files.Single().Id));
        await Sweeps();
        Assert.Equal(2, OnDisk().Length);
        _time.Advance(UploadSweep.Grace);
        await Sweeps();

        Assert.Single(OnDisk());
        Assert.Equal(1, Count("files"));
        Assert.True(await Has(Bob, kept.Files.Single().Id));
    }

    [Fact]
    public async Task T8_bytes_that_were_passed_on_go_with_the_last_message_that_shows_them()
    {
        var room = await Instance.Room(Ada, Bob);
        var row = await Posts(Ada, room, "", await Uploads(Ada, "a.txt"));
        var passed = await Instance.Ask<ChatService, TimelineRow>(chat => chat.Forward(Bob, row.Id, room, "1"));

        await Does(Ada, chat => chat.Delete(Ada, row.Id));
        await Later();
        Assert.Single(OnDisk());
        await Does(Bob, chat => chat.Delete(Bob, passed.Id));
        await Later();

        Assert.Empty(OnDisk());
        Assert.Equal(0, Count("files"));
    }

    [Fact]
    public async Task T8_a_file_that_cannot_be_deleted_keeps_no_other_from_going_and_goes_once_it_can()
    {
        var room = await Instance.Room(Ada, Bob);
        var (stubborn, _) = (await PostsAndDeletes(room, "stubborn.txt"), await PostsAndDeletes(room, "gone.txt"));
        _isStubborn = key => key == stubborn;
        await Later();
        Assert.Equal([stubborn], OnDisk());
        Assert.Equal(1, Count("files"));

        _isStubborn = _ => false;
        await Sweeps();
        Assert.Empty(OnDisk());
        Assert.Equal(0, Count("files"));
    }

    [Fact]
    public async Task T8_however_many_cannot_be_deleted_each_other_file_has_its_turn()
    {
        var room = await Instance.Room(Ada, Bob);
        var stubborn = await PostsAndDeletes(room, "stubborn.txt");
        await Writes(
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            INSERT INTO files (OwnerId, Position, FileName, Kind, MimeType, Label, Language, Size, Thumbnails, StorageKey, Sha256, IsScanned, UploadedAt, State, DeletedAt)
            SELECT OwnerId, 0, '', Kind, MimeType, Label, Language, Size, '', printf('%032x', i), '', 0, UploadedAt, 0, DeletedAt FROM files, n
            """);
        _time.Advance(TimeSpan.FromSeconds(1));
        var other = await PostsAndDeletes(room, "gone.txt");
        _isStubborn = key => key != other;

        await Later();
        await Sweeps();

        Assert.Equal([stubborn], OnDisk());
        Assert.Equal(101, Count("files"));
    }

    [Fact]
    public async Task T11_an_orphan_that_cannot_be_deleted_keeps_no_other_from_going_nor_what_is_left_of_uploads()
    {
        await Uploads(Ada, "stubborn.txt");
        await Uploads(Ada, "gone.txt");
        var stubborn = Database.Value<string>("SELECT StorageKey FROM files WHERE FileName = 'stubborn.txt'");
        await Writes("DELETE FROM files");
        await File.WriteAllTextAsync(Path.Combine(Instance.Get<UploadsFolder>().Incoming, "left"), "", TestContext.Current.CancellationToken);
        _isStubborn = key => key == stubborn;

        _time.Advance(OrphanSweep.Grace + TimeSpan.FromMinutes(1));
        await Instance.Get<UploadSweep>().Thoroughly(TestContext.Current.CancellationToken);

        Assert.Equal([stubborn], OnDisk());
    }

    [Fact]
    public async Task T11_malware_whose_process_died_between_writing_what_it_is_and_deleting_it_goes_with_the_orphans()
    {
        var room = await Instance.Room(Ada, Bob);
        await Posts(Ada, room, "", await Uploads(Ada, "harmless.txt", "harmless"), await Uploads(Ada, "held.txt", "held"));
        await Writes("UPDATE files SET State = 1");
        var key = Database.Value<string>("SELECT StorageKey FROM files WHERE FileName = 'harmless.txt'");
        await Instance.Get<WriteQueue>().Run(new SettleFileWrite(key, FileState.Infected, IsScanned: true));
        Assert.Contains(key, OnDisk());

        _time.Advance(OrphanSweep.Grace + UploadSweep.Grace);
        await Instance.Get<UploadSweep>().Thoroughly(TestContext.Current.CancellationToken);

        Assert.Equal([Database.Value<string>("SELECT StorageKey FROM files WHERE FileName = 'held.txt'")], OnDisk());
        Assert.Equal(2, Count("files WHERE DeletedAt IS NULL"));
    }

    [Fact]
    public async Task T11_what_was_never_posted_and_what_was_never_sent_to_its_end_goes_after_a_day()
    {
        await Uploads(Ada, "forgotten.txt");
        var begun = await Instance.Ask<UploadService, Upload>(uploads => uploads.Begin(Ada, new NewUpload("half.txt", 10, false)));
        await Instance.Ask<UploadService, Upload>(uploads => uploads.Append(
            Ada, begun.Id, new Part(0, new MemoryStream(new byte[5]), null), TestContext.Current.CancellationToken));
        Assert.Equal([begun.Id, $"{begun.Id}.lock"], OnDisk().Where(name => name.StartsWith(begun.Id, StringComparison.Ordinal)).Order());
        Assert.Equal(3, OnDisk().Length);

        _time.Advance(UploadSweep.Unposted + TimeSpan.FromSeconds(1));
        await Sweeps();
        await Later();

        Assert.Empty(OnDisk());
        Assert.Equal((0, 0), (Count("files"), Count("uploads")));
    }

    [Fact]
    public async Task T11_who_has_no_room_left_is_told_before_the_first_byte_and_what_is_on_its_way_counts()
    {
        await Uploads(Ada, "a.txt", new string('a', 60));
        Assert.Equal("QuotaReached", (await Begins(41)).Refusal?.Reason);
        var begun = await Begins(40);

        Assert.Equal("QuotaReached", (await Begins(1)).Refusal?.Reason);
        Assert.Equal("QuotaReached", (await Sends(Ada, "b.txt", "b")).Refusal?.Reason);
        Assert.Single(OnDisk());
        Assert.Null((await Sends(Bob, "b.txt", new string('b', 100))).Refusal);
        await Instance.Ask<UploadService, Done>(uploads => uploads.Abandon(Ada, begun.Value.Id));
        Assert.Null((await Begins(40)).Refusal);
    }

    private Task<Outcome<Upload>> Begins(long length) =>
        Instance.Try<UploadService, Upload>(uploads => uploads.Begin(Ada, new NewUpload("b.txt", length, false)));

    private async Task<string> PostsAndDeletes(RoomId room, string name)
    {
        var row = await Posts(Ada, room, "", await Uploads(Ada, name));
        var key = Database.Value<string>("SELECT StorageKey FROM files WHERE FileName = $p0", name);
        await Does(Ada, chat => chat.Delete(Ada, row.Id));
        return key;
    }

    private Task Later()
    {
        _time.Advance(UploadSweep.Grace);
        return Sweeps();
    }

    /// <summary>A disk that holds on to some files.</summary>
    private sealed class StubbornStore(IFileStore disk, Predicate<string> isStubborn) : IFileStore
    {
        public Task<Outcome<Done>> Put(string key, string path, string mimeType, CancellationToken stop) => disk.Put(key, path, mimeType, stop);

        public Task<Outcome<Stream>> Open(string key, long offset, long? length, CancellationToken stop) => disk.Open(key, offset, length, stop);

        public ValueTask<Uri?> Link(string key, string fileName, string mimeType, bool attachment) => disk.Link(key, fileName, mimeType, attachment);

        public Task Delete(string key, CancellationToken stop) => isStubborn(key) ? throw new IOException("Input/output error") : disk.Delete(key, stop);

        public IAsyncEnumerable<StoredKey> All(CancellationToken stop) => disk.All(stop);

        public Task<bool> IsReachable(CancellationToken stop) => disk.IsReachable(stop);
    }
}
