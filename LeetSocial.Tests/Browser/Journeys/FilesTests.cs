using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Ui;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Files, from the tray of one to the log of another.</summary>
public sealed class FilesTests
{
    // Two by two pixels, red.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");


    [Fact]
    public async Task Files_are_chosen_dropped_and_pasted_taken_out_again_and_sent_and_what_was_under_way_outlives_a_reload()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        var bob = await stage.Enters("bob");
        await ada.Registers();
        await bob.Registers();

        await ada.Chooses(("red.png", Picture), ("unwanted.txt", "Not this"u8.ToArray()));
        await Brings(ada, "drop", "dropped.txt");
        await Brings(ada, "paste", "pasted.txt");
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(4);
        await Assertions.Expect(ada.Chips().Locator("small")).ToHaveTextAsync([FileSize.Of(Picture.Length), "8 B", "9 B", "9 B"]);
        await ada.FindsThePageAccessible();
        await ada.Chat.Button("Remove unwanted.txt").ClickAsync();
        await ada.Sends("All of it");

        await bob.Sees("All of it");
        await Assertions.Expect(bob.Chat.Log.Locator(".file b")).ToHaveTextAsync(["dropped.txt", "pasted.txt"]);
        await Assertions.Expect(bob.Chat.Log.GetByRole(AriaRole.Img, new() { Name = "red.png" })).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        await Assertions.Expect(ada.Chips()).ToHaveCountAsync(0);

        // No part of it comes through, until the page is loaded again. What is held back stays so: taken off, the route would let it go.
        var isHeldBack = true;
        await ada.Page.RouteAsync("**/api/uploads/*", route => isHeldBack ? Task.CompletedTask : route.ContinueAsync());
        await ada.Chooses(("late.txt", Encoding.UTF8.GetBytes(new string('a', 100_000))));
        await Assertions.Expect(ada.Chips("sending")).ToHaveCountAsync(1);
        await ada.Writes("After all");
        await ada.Chat.SendButton.ClickAsync();
        await ada.HasInTheComposer("After all");
        isHeldBack = false;
        await ada.Reloads();
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await ada.HasInTheComposer("After all");
        await ada.Chat.SendButton.ClickAsync();
        await bob.Sees("After all");
        await Assertions.Expect(bob.Chat.Log.Locator(".file b").Last).ToHaveTextAsync("late.txt");
        await stage.EndsWell();

        await ada.Chooses(("program.exe", [0x4D, 0x5A, 0, 1]), ("fine.txt", "Fine"u8.ToArray()));
        await Assertions.Expect(ada.Chips("failed")).ToContainTextAsync("Files of this type cannot be sent here.");
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await TheNetworkGoesInTheMiddle(stage, ada);
    }

    private static async Task TheNetworkGoesInTheMiddle(Stage stage, Person ada)
    {
        var bytes = Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(2_000_000)));
        var from = new ConcurrentQueue<long>();
        ada.Page.Request += (_, request) =>
        {
            // What throws here ends the browser for every test.
            if (request.Method == "PATCH" && request.Headers.TryGetValue("upload-offset", out var offset)) from.Enqueue(long.Parse(offset, CultureInfo.InvariantCulture));
        };
        var slow = await ada.Device.Context.NewCDPSessionAsync(ada.Page);
        await slow.SendAsync("Network.enable");
        await slow.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = 100_000 });
        await ada.Chooses(("cut.txt", bytes));
        var incoming = Path.Combine(stage.Estate.UploadsFolder, "incoming");
        long Came() => new DirectoryInfo(incoming).GetFiles().Select(file => file.Exists ? file.Length : 0).DefaultIfEmpty().Max();
        // More than half a minute lies between this and the end.
        await Eventually.Is(() => Came() > 200_000, "a part has come");
        await ada.LosesTheNetwork();
        await slow.DetachAsync();
        Assert.InRange(Came(), 200_000, bytes.Length - 1);
        await Assertions.Expect(ada.Chip("cut.txt")).ToHaveAttributeAsync("data-state", "paused");

        await ada.GetsTheNetworkBack();

        await Assertions.Expect(ada.Chip("cut.txt")).ToHaveAttributeAsync("data-state", "done", new() { Timeout = 60_000 });
        Assert.True(from.ToArray() is [0, .., > 0], $"it goes on where it stopped, not at {string.Join(", ", from)}");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), stage.Database.Value<string>("SELECT Sha256 FROM files WHERE FileName = 'cut.txt'"));
    }

    private static Task Brings(Person who, string how, string name) => who.Chat.Composer.EvaluateAsync(
        """
        (box, { how, name }) => {
          const brought = new DataTransfer();
          brought.items.add(new File(['Some text'], name, { type: 'text/plain' }));
          const way = { bubbles: true, cancelable: true };
          if (how === 'paste') box.dispatchEvent(new ClipboardEvent('paste', { ...way, clipboardData: brought }));
          else for (const step of ['dragenter', 'dragover', 'drop']) document.body.dispatchEvent(new DragEvent(step, { ...way, dataTransfer: brought }));
        }
        """,
        new { how, name });
}
