using System.Globalization;
using System.Net;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Uploads.Holding;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>A file that the scanner never has an answer for, while it has one for others.</summary>
public sealed class StubbornFileTests : IDisposable
{
    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task It_is_tried_so_often_and_then_gone_and_its_sender_told_and_others_get_through_meanwhile()
    {
        await using var clamd = new StubbornClamd();
        await using var site = Opens(clamd, ("Clamd:Tries", "2"));
        using var ada = await Enters(site);
        var (stubborn, late) = await BothAreHeldBack(ada);

        await Eventually.Is(() => State(late) == FileState.Shown, "the other gets through");
        await Eventually.Is(() => State(stubborn) == FileState.NotCheckable, "this one is given up");

        Assert.Equal(1, Silences(stubborn));
        Assert.True(clamd.Unanswered > 2, "asked when it came, and twice");
        using var gone = await ada.Gets($"/api/files/{stubborn}");
        Assert.Equal((HttpStatusCode.Gone, "FileNotCheckable"), (gone.StatusCode, await gone.Reason()));
        await Eventually.Is(() => Directory.GetFiles(_estate.UploadsFolder, "*", SearchOption.AllDirectories).Length == 1, "its bytes are gone");
        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'CheckHeldFiles'") == 0, "nobody looks again");
    }

    [Fact]
    public async Task It_is_given_out_as_not_checked_where_that_is_wanted()
    {
        await using var clamd = new StubbornClamd();
        await using var site = Opens(clamd, ("Clamd:Tries", "1"), ("Clamd:AfterTries", "Show"));
        using var ada = await Enters(site);
        var (stubborn, late) = await BothAreHeldBack(ada);

        await Eventually.Is(() => State(late) == FileState.Shown && State(stubborn) == FileState.Shown, "both are given out");

        Assert.Equal("Stubborn", await ada.Http.GetStringAsync($"/api/files/{stubborn}", TestContext.Current.CancellationToken));
        Assert.Equal([0L, 1L], new[] { stubborn, late }.Select(file => _estate.Database.Value<long>("SELECT IsScanned FROM files WHERE Id = $p0", file)));
    }

    [Fact]
    public async Task Where_the_scanner_greets_and_fails_for_everything_nothing_is_given_up()
    {
        await using var clamd = new StubbornClamd { IsOutOfRoom = true };
        await using var site = Opens(clamd, ("Clamd:Tries", "1"));
        using var ada = await Enters(site);
        var file = await ada.Brings("a.txt", "Fine"u8.ToArray());

        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'CheckHeldFiles' AND Payload ->> 'Silences' > 0") > 0, "a look was in vain");

        Assert.Equal((FileState.BeingChecked, 0L), (State(file), Silences(file)));
    }

    [Fact]
    public async Task One_whose_bytes_cannot_be_read_has_its_turn_later_and_is_given_up_when_it_had_it_for_a_day()
    {
        await using var clamd = new StubbornClamd { IsOutOfRoom = true };
        await using var site = Opens(clamd, ("Clamd:Tries", "1"));
        using var ada = await Enters(site);
        var file = await ada.Brings("a.txt", "Fine"u8.ToArray());
        var path = Directory.GetFiles(_estate.UploadsFolder, _estate.Database.Value<string>("SELECT StorageKey FROM files"), SearchOption.AllDirectories).Single();

        // Put in its place at once, so that it is missing at no moment: what is missing is given up.
        File.CreateSymbolicLink(path + ".loop", path);
        File.Move(path + ".loop", path, overwrite: true);
        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM files WHERE LookAgainAt IS NOT NULL") == 1, "it is put off");

        Assert.Equal((FileState.BeingChecked, 0L), (State(file), Silences(file)));
        _estate.Database.Do($"UPDATE files SET Unreads = {HeldFile.MostUnreads - 1}");
        await Eventually.Is(() => State(file) == FileState.NotCheckable, "after a day of tries it is");
        using var gone = await ada.Gets($"/api/files/{file}");
        Assert.Equal((HttpStatusCode.Gone, "FileNotCheckable"), (gone.StatusCode, await gone.Reason()));
    }

    private static async Task<(long Stubborn, long Late)> BothAreHeldBack(Visitor ada) =>
        (await ada.Brings("a.txt", "Stubborn"u8.ToArray()), await ada.Brings("b.txt", "Late"u8.ToArray()));

    private long Silences(long file) => _estate.Database.Value<long>("SELECT Silences FROM files WHERE Id = $p0", file);

    private FileState State(long file) => (FileState)_estate.Database.Value<long>("SELECT State FROM files WHERE Id = $p0", file);

    private InProcessHost Opens(StubbornClamd clamd, params (string Name, string Value)[] settings) => new(
        _estate,
        settings: [("Clamd:Host", "127.0.0.1"), ("Clamd:Port", clamd.Port.ToString(CultureInfo.InvariantCulture)), ("Clamd:PatienceSeconds", "60"), .. settings]);

    private static async Task<Visitor> Enters(InProcessHost site)
    {
        var visitor = new Visitor(site.Address);
        await visitor.Registers("ada");
        await visitor.Tokens();
        return visitor;
    }
}
