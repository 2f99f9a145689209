using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>
/// The row under the eye, the first that stands in the log as a whole, never moves by more than a pixel in any frame, whatever
/// happens above and below it while one does not scroll.
/// </summary>
public sealed class SteadyRowTests
{
    private const int History = 420;
    private static readonly (string, string)[] Unlimited = [("Limits:MessagesPerSecond", "0"), ("Limits:PagesPerSecond", "0")];
    private static readonly TimeSpan SixSeconds = TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task The_row_under_the_eye_stands_still(int width, int height)
    {
        await using var stage = Stage.Opens(settings: Unlimited);
        var (bob, crowd, row) = await Reads(stage, width, height);
        var eye = new Eye(bob.Page);

        await eye.Rests(row);
        await Task.WhenAll(crowd.Talks(60, SixSeconds), bob.GetsLateImages(10));
        await eye.Agrees("people write and images load");

        await eye.Rests(row);
        await Task.WhenAll(crowd.Talks(20, TimeSpan.FromSeconds(2)), ChangesAround(crowd, row));
        await eye.Agrees("people write and rows are edited and deleted");

        await eye.Rests(row);
        await bob.AsksForOlderRows();
        await bob.AsksForOlderRows();
        await eye.Agrees("pages arrive above");

        await eye.Rests(row);
        await bob.AsksForNewerRows();
        await bob.AsksForNewerRows();
        await eye.Agrees("pages arrive below");

        await eye.Rests(row);
        await bob.ResizesTheWindow(width - 70, height - 120);
        await bob.ResizesTheWindow(width, height);
        await eye.Agrees("the window is resized");

        for (var cut = 1; cut <= 2; cut++)
        {
            await eye.Rests(row);
            await bob.LosesTheNetwork();
            await crowd.Talks(20, TimeSpan.FromSeconds(1));
            await bob.GetsTheNetworkBack();
            await bob.ComesBack();
            await bob.SeesTheRow(row);
            await eye.Agrees($"the circuit is cut for the {cut}. time");
        }
        await bob.FindsThePageAccessible();
    }

    [Theory]
    [InlineData(1440, 900)]
    [InlineData(390, 844)]
    public async Task A_turn_of_the_wheel_goes_as_far_as_it_goes_while_pages_arrive(int width, int height)
    {
        await using var stage = Stage.Opens(settings: Unlimited);
        var (bob, crowd, _) = await Reads(stage, width, height);
        var rows = await bob.FirstRow();

        for (var turn = 0; turn < 30; turn++)
        {
            await bob.TurnsTheWheel(-120);
            if (turn % 10 == 0) await crowd.Talks(1);
        }

        Assert.True(await bob.FirstRow() < rows, "No page has arrived above.");
        await bob.FindsThePageAccessible();
    }

    [Fact]
    public async Task A_circuit_that_was_forgotten_comes_back_to_the_row_that_was_read()
    {
        await using var stage = Stage.OpensOver(
            services => services.Configure<CircuitOptions>(circuits => circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMilliseconds(20)),
            Unlimited);
        var (bob, crowd, _) = await Reads(stage, 1440, 900);
        for (var turn = 0; turn < 30; turn++) await bob.TurnsTheWheel(-120);
        var (row, place) = await bob.LooksAt();

        await bob.LosesTheNetwork();
        await crowd.Talks(10, TimeSpan.FromSeconds(1));
        await bob.GetsTheNetworkBack();
        await bob.ComesBack();

        await bob.SeesTheRow(row);
        await Eventually.Is(async () => Math.Abs((await bob.LooksAt(row)).Place - place) <= 1, "Bob reads where he read");
        await bob.FindsThePageAccessible();
    }

    /// <summary>Somebody who reads in the middle of a long room, and the people who talk there.</summary>
    private static async Task<(Person Bob, Crowd Crowd, long Row)> Reads(Stage stage, int width, int height)
    {
        var bob = await stage.Enters("bob", device: new() { ViewportSize = new() { Width = width, Height = height } });
        await bob.Registers();
        var crowd = new Crowd(stage, new RoomId(stage.Database.RoomNamed("General")));
        await crowd.Comes(5);
        await crowd.Talks(History);
        await bob.GoesTo($"/messages/{stage.Database.RoomNamed("General")}/{crowd[History / 2]}");
        await bob.SeesTheRow(crowd[History / 2]);
        return (bob, crowd, await new Eye(bob.Page).Picks());
    }

    /// <summary>Ten rows above and ten below are edited, to more words or fewer, or deleted.</summary>
    private static async Task ChangesAround(Crowd crowd, long row)
    {
        var place = Enumerable.Range(0, crowd.Count).First(n => crowd[n] == row);
        foreach (var n in Enumerable.Range(1, 10).SelectMany(away => new[] { place - away, place + away }))
        {
            if (n % 3 == 0) await crowd.Deletes(n);
            else await crowd.Edits(n, n % 2 == 0 ? "Shorter" : string.Concat(Enumerable.Repeat("Very much more than was said there before. ", 12)));
        }
    }
}
