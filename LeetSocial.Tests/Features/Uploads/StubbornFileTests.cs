using System.Globalization;
using System.Net;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>A file that the scanner never has an answer for, while it has one for others.</summary>
public sealed class StubbornFileTests : IAsyncLifetime
{
    private readonly Estate _estate = new();
    private readonly StubbornClamd _clamd = new();

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await _clamd.DisposeAsync();
        _estate.Dispose();
    }

    [Fact]
    public async Task It_is_tried_so_often_and_then_gone_and_its_sender_told_and_others_get_through_meanwhile()
    {
        await using var site = Opens(("Clamd:Tries", "2"));
        using var ada = await Enters(site);
        var (stubborn, fine) = await BothAreHeldBack(ada);

        await Eventually.Is(() => State(fine) == FileState.Shown, "the other gets through");
        await Eventually.Is(() => State(stubborn) == FileState.NotCheckable, "this one is given up");

        Assert.Equal(2, _clamd.Unanswered);
        using var gone = await ada.Gets($"/api/files/{stubborn}");
        Assert.Equal((HttpStatusCode.Gone, "FileNotCheckable"), (gone.StatusCode, await gone.Reason()));
        await Eventually.Is(() => Directory.GetFiles(_estate.UploadsFolder, "*", SearchOption.AllDirectories).Length == 1, "its bytes are gone");
        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'CheckHeldFiles'") == 0, "nobody looks again");
    }

    [Fact]
    public async Task It_is_given_out_as_not_checked_where_that_is_wanted_and_silence_about_everything_is_nobodys()
    {
        await using var site = Opens(("Clamd:Tries", "1"), ("Clamd:AfterTries", "Show"));
        using var ada = await Enters(site);
        var (stubborn, fine) = await BothAreHeldBack(ada);

        await Eventually.Is(() => State(fine) == FileState.Shown && State(stubborn) == FileState.Shown, "both are given out");

        Assert.Equal("Stubborn", await ada.Http.GetStringAsync($"/api/files/{stubborn}", TestContext.Current.CancellationToken));
        Assert.Equal([0L, 1L], new[] { stubborn, fine }.Select(file => _estate.Database.Value<long>("SELECT IsScanned FROM files WHERE Id = $p0", file)));
    }

    private async Task<(long Stubborn, long Fine)> BothAreHeldBack(Visitor ada)
    {
        _clamd.IsSilent = true;
        var (stubborn, fine) = (await ada.Brings("a.txt", "Stubborn"u8.ToArray()), await ada.Brings("b.txt", "Fine"u8.ToArray()));
        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Payload NOT LIKE '%\"Silences\":0%'") == 1, "a look was in vain");
        Assert.Equal([FileState.BeingChecked, FileState.BeingChecked], new[] { State(stubborn), State(fine) });
        Assert.Equal(0, _estate.Database.Value<long>("SELECT MAX(Silences) FROM files"));
        _clamd.IsSilent = false;
        return (stubborn, fine);
    }

    private FileState State(long file) => (FileState)_estate.Database.Value<long>("SELECT State FROM files WHERE Id = $p0", file);

    private InProcessHost Opens(params (string Name, string Value)[] settings) => new(
        _estate,
        settings: [("Clamd:Host", "127.0.0.1"), ("Clamd:Port", _clamd.Port.ToString(CultureInfo.InvariantCulture)), ("Clamd:PatienceSeconds", "0.5"), ("Clamd:TimeoutSeconds", "0.5"), .. settings]);

    private static async Task<Visitor> Enters(InProcessHost site)
    {
        var visitor = new Visitor(site.Address);
        await visitor.Registers("ada");
        await visitor.Tokens();
        return visitor;
    }
}
