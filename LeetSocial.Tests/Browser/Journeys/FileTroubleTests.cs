using System.Globalization;
using System.Text;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Files that do not come through at once, and what their sender is told.</summary>
public sealed class FileTroubleTests(ClamdServer clamd, S3Server bucket) : IClassFixture<ClamdServer>, IClassFixture<S3Server>
{
    [Fact]
    public async Task Whatever_goes_wrong_with_a_file_is_said_on_its_own_chip_and_tried_again_while_the_text_and_the_others_stay()
    {
        await using var stage = Stage.Opens(null, ("Uploads:MaxFileSize", "200000"), ("Uploads:MaxZipSize", "200000"), ("Uploads:Quota", "400000"));
        Directory.CreateDirectory(stage.Estate.UploadsFolder);
        using var disk = Mount.SmallDisk(stage.Estate.UploadsFolder, megabytes: 1);
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("The text stays");

        await TooLargeAndEmpty(ada);
        await OneOfMany(ada);
        await TheQuota(stage, ada);
        await TheDisk(ada, disk);
        await GivenUp(stage, ada);
        await TheConnection(ada);

        await ada.HasInTheComposer("The text stays");
        await ada.Chat.SendButton.ClickAsync();
        await ada.Sees("The text stays");
        await Assertions.Expect(ada.Chat.Log.Locator(".file b")).ToHaveTextAsync(["second.txt", "late.txt", "dropped.txt"]);
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task What_nobody_could_look_at_is_sent_and_shown_as_being_checked_until_somebody_did()
    {
        await using var stage = Stage.Opens(
            null, ("Clamd:Host", "127.0.0.1"), ("Clamd:Port", clamd.Port.ToString(CultureInfo.InvariantCulture)), ("Clamd:PatienceSeconds", "0.5"), ("Clamd:TimeoutSeconds", "2"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();

        clamd.Freeze();
        await ada.Chooses(("plan.txt", Text(600)));
        await Assertions.Expect(ada.Chip("plan.txt")).ToContainTextAsync("Being checked…");
        await ada.Sends("The plan");
        await bob.Sees("The plan");
        var held = bob.Chat.Log.Locator(".file.held");
        await Assertions.Expect(held).ToHaveAttributeAsync("data-state", "being-checked");
        Assert.Equal("\"Being checked…\"", await held.Locator("small").EvaluateAsync<string>("small => getComputedStyle(small, '::before').content"));
        clamd.Thaw();
        foreach (var who in new[] { ada, bob }) await Assertions.Expect(who.Chat.Log.Locator("a.file b")).ToHaveTextAsync("plan.txt");

        clamd.Kill();
        await ada.Chooses(("harmless.txt", ClamdServer.Eicar));
        await Assertions.Expect(ada.Chip("harmless.txt")).ToContainTextAsync("Being checked…");
        await clamd.Start();
        await Assertions.Expect(ada.Chip("harmless.txt")).ToContainTextAsync("Malware was found in this file.", new() { Timeout = 60_000 });
        await stage.EndsWell();
    }

    [Fact]
    public async Task While_files_cannot_be_stored_each_chip_says_so_and_they_go_on_one_by_one_when_they_can()
    {
        await using var stage = Stage.Opens(
            null, ("Uploads:Provider", "s3"), ("S3:Bucket", S3Server.Bucket), ("S3:Endpoint", bucket.Address.ToString()), ("S3:AccessKey", S3Server.Key), ("S3:SecretKey", S3Server.Key));
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("The text stays");
        await ada.Chooses(("before.txt", Text(1_000)));
        await Assertions.Expect(ada.Chip("before.txt")).ToHaveAttributeAsync("data-state", "done");

        bucket.Kill();
        await ada.Chooses(("first.txt", Text(2_000)), ("program.exe", [0x4D, 0x5A, 0, 1]), ("second.txt", Text(3_000)));
        foreach (var name in new[] { "first.txt", "second.txt" }) await Assertions.Expect(ada.Chip(name)).ToContainTextAsync("Files cannot be stored just now. Try again later.");
        await Assertions.Expect(ada.Chip("program.exe")).ToContainTextAsync("Files of this type cannot be sent here.");
        await bucket.Start();
        await ada.Chat.Button("Retry second.txt").ClickAsync();
        await Assertions.Expect(ada.Chip("second.txt")).ToHaveAttributeAsync("data-state", "done");
        await ada.Chat.Button("Retry first.txt").ClickAsync();
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(3);

        await ada.HasInTheComposer("The text stays");
        await ada.Chat.SendButton.ClickAsync();
        await ada.Sees("The text stays");
        await Assertions.Expect(ada.Chat.Log.Locator(".file b")).ToHaveTextAsync(["before.txt", "first.txt", "second.txt"]);
        await Eventually.Is(() => Directory.GetFileSystemEntries(Path.Combine(stage.Estate.UploadsFolder, "incoming")).Length == 0, "nothing else is left");
        await ada.FindsThePageAccessible();
    }

    private static async Task TooLargeAndEmpty(Person ada)
    {
        var asked = 0;
        void Count(object? _, IRequest request) => asked += request.Url.Contains("/api/uploads", StringComparison.Ordinal) ? 1 : 0;
        ada.Page.Request += Count;
        await ada.Chooses(("large.txt", Text(200_001)), ("empty.txt", []));
        await Assertions.Expect(ada.Chip("large.txt")).ToContainTextAsync("This file is too large: at most 200 kB.");
        await Assertions.Expect(ada.Chip("empty.txt")).ToContainTextAsync("This file is empty.");
        ada.Page.Request -= Count;
        Assert.Equal(0, asked);
    }

    private static async Task OneOfMany(Person ada)
    {
        await ada.Chooses(("first.txt", Text(100_000)), ("program.exe", [0x4D, 0x5A, 0, 1]), ("second.txt", Text(150_000)));
        await Assertions.Expect(ada.Chip("program.exe")).ToContainTextAsync("Files of this type cannot be sent here.");
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(2);
    }

    private static async Task TheQuota(Stage stage, Person ada)
    {
        await ada.Chooses(("third.txt", Text(190_000)));
        await Assertions.Expect(ada.Chip("third.txt")).ToContainTextAsync("Your files take up all the 400 kB you have here.");
        await ada.Chat.Button("Remove first.txt").ClickAsync();
        await Eventually.Is(() => stage.Database.Value<long>("SELECT COUNT(*) FROM files WHERE DeletedAt IS NULL") == 1, "there is room again");
        await ada.Chat.Button("Retry third.txt").ClickAsync();
        await Assertions.Expect(ada.Chip("third.txt")).ToHaveAttributeAsync("data-state", "done");
        await ada.Chat.Button("Remove third.txt").ClickAsync();
        await Eventually.Is(() => stage.Database.Value<long>("SELECT COUNT(*) FROM files WHERE DeletedAt IS NULL") == 1, "there is room for more");
    }

    private static async Task TheDisk(Person ada, Mount disk)
    {
        disk.Fill();
        await ada.Chooses(("late.txt", Text(100_000)));
        await Assertions.Expect(ada.Chip("late.txt")).ToContainTextAsync("There is no space left for files.");
        disk.MakeRoom();
        await ada.Chat.Button("Retry late.txt").ClickAsync();
        await Assertions.Expect(ada.Chip("late.txt")).ToHaveAttributeAsync("data-state", "done");
    }

    private static async Task GivenUp(Stage stage, Person ada)
    {
        var (isBegun, isRemoved) = (new TaskCompletionSource(), new TaskCompletionSource());
        await ada.Page.RouteAsync("**/api/uploads", async route =>
        {
            var answer = await route.FetchAsync();
            isBegun.TrySetResult();
            await isRemoved.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await LeavesNothing("early.txt", isBegun.Task);
        await ada.Page.UnrouteAllAsync();

        var isOnItsWay = new TaskCompletionSource();
        await ada.Page.RouteAsync("**/api/uploads/*", route =>
        {
            if (route.Request.Method != "PATCH") return route.ContinueAsync();
            isOnItsWay.TrySetResult();
            return Task.CompletedTask;
        });
        await LeavesNothing("gone.txt", isOnItsWay.Task);
        await ada.Page.UnrouteAllAsync();

        async Task LeavesNothing(string name, Task when)
        {
            await ada.Chooses((name, Text(10_000)));
            await when.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
            Assert.Equal(1, Open(stage));
            await ada.Chat.Button($"Remove {name}").ClickAsync();
            await Assertions.Expect(ada.Chip(name)).ToHaveCountAsync(0);
            isRemoved.TrySetResult();
            await Eventually.Is(() => Open(stage) == 0, $"nothing of {name} is left");
            await Eventually.Is(() => Directory.GetFileSystemEntries(Path.Combine(stage.Estate.UploadsFolder, "incoming")).Length == 0, "nor on the disk");
        }
    }

    private static async Task TheConnection(Person ada)
    {
        var broken = 0;
        await ada.Page.RouteAsync("**/api/uploads/*", route =>
            route.Request.Method == "PATCH" && broken++ < 2 ? route.AbortAsync("connectionreset") : route.ContinueAsync());
        await ada.Chooses(("dropped.txt", Text(50_000)));
        await Assertions.Expect(ada.Chip("dropped.txt")).ToHaveAttributeAsync("data-state", "done");
        Assert.InRange(broken, 3, int.MaxValue);
    }

    private static long Open(Stage stage) => stage.Database.Value<long>("SELECT COUNT(*) FROM uploads WHERE FileId IS NULL");

    private static byte[] Text(int length) => Encoding.UTF8.GetBytes(new string('a', length));
}
