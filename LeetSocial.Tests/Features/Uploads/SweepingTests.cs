using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Holding;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Sweeping;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>What nothing refers to any more goes, and nothing else does.</summary>
public sealed class SweepingTests : FilesContext
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private protected override TimeProvider Clock => _time;

    private protected override (string, string)[] Settings => [("Uploads:Quota", "100")];

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

    private Task Later()
    {
        _time.Advance(UploadSweep.Grace);
        return Sweeps();
    }
}
