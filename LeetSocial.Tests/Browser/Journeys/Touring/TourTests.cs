using System.Text.RegularExpressions;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys.Touring;

/// <summary>Every surface of the product beside the account pages, on a desk and on a phone, in both themes: it fits, and axe finds nothing.</summary>
public sealed class TourTests
{
    [Theory]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    public async Task Every_surface_fits_and_is_accessible(int width, int height, ColorScheme theme)
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var isPhone = width <= 720;
        var ada = await stage.Enters("ada", device: new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = theme,
            HasTouch = isPhone,
            IsMobile = isPhone,
        });
        await ada.Registers();
        await Furnishing.Fills(stage, ada);
        await ada.Reloads();
        var tour = new Tour(ada, width, theme);

        await Around(tour, ada);
        await AroundTheRoom(tour, ada);
        await AroundAMessage(tour, ada);
        await AroundFiles(tour, ada);
        await AroundTheComposer(tour, ada);
        await OtherPages(tour, ada, stage);

        Assert.Empty(tour.Findings);
        Assert.Empty(ada.Device.Troubles);
    }

    private static async Task Around(Tour tour, Person ada)
    {
        await tour.JudgesThePage("chat");
        await tour.ShowsDetails();
        await tour.Judges("details", ada.Page.Locator(".details"));
        await tour.HidesDetails();
        await tour.ShowsRooms();
        await tour.Judges("rooms", ada.Page.Locator(".rooms"));
        await ada.Page.Locator(tour.IsPhone ? ".tabs [popovertarget]" : ".rail .me").ClickAsync();
        await tour.Judges("me", ada.Page.Locator("#me-menu"));
        await ada.Page.Keyboard.PressAsync("Escape");

        await ada.Chat.Button("New room").ClickAsync();
        await tour.JudgesDialog("new-room");
        await ada.Chat.Button("New message").ClickAsync();
        await ada.Page.GetByLabel("Members", new() { Exact = true }).FillAsync("bob");
        await ada.Page.GetByRole(AriaRole.Option, new() { Name = "bob" }).ClickAsync();
        await tour.JudgesDialog("new-message");
        await ada.Chat.Button("Browse rooms").ClickAsync();
        await Assertions.Expect(ada.Chat.Button("Join Lab")).ToBeVisibleAsync();
        await tour.JudgesDialog("browse");
        await tour.ShowsTheConversation();

        await ada.Page.Keyboard.PressAsync("Control+k");
        await tour.JudgesDialog("jump-to");
        await ada.AsksForHelp();
        await tour.JudgesDialog("keys");
    }

    private static async Task AroundTheRoom(Tour tour, Person ada)
    {
        await ada.Chat.Button("Jump to date").ClickAsync();
        await tour.JudgesDialog("date");
        await tour.ShowsDetails();
        await ada.Chat.Button("Add people").ClickAsync();
        await tour.JudgesDialog("add-people");
        await ada.MakesALink();
        await ada.Page.GetByText("QR code").ClickAsync();
        await tour.JudgesDialog("invite");
        await ada.Chat.Button("Actions for bob").ClickAsync();
        await tour.JudgesDialog("member");
        await ada.Chat.Button("Leave room").ClickAsync();
        await tour.JudgesDialog("leave");
        await ada.OpensTheSettings();
        await tour.Judges("settings", tour.Dialog);
        var chooser = await ada.Page.RunAndWaitForFileChooserAsync(() => ada.Chat.Button("Choose picture").ClickAsync());
        await chooser.SetFilesAsync(new FilePayload { Name = "face.png", MimeType = "image/png", Buffer = Furnishing.Picture(".png", 400, 300) });
        await Assertions.Expect(ada.Page.Locator("dialog.crop")).ToBeVisibleAsync();
        await tour.JudgesDialog("crop");
        await tour.HidesDetails();
    }

    private static async Task AroundAMessage(Tour tour, Person ada)
    {
        await tour.OpensTheMenuOf(Furnishing.Edited);
        // The page as well: what floats over it belongs to it.
        await tour.JudgesThePage("menu");
        await tour.Leaves();
        await tour.Chooses(Furnishing.Edited, "Remind me");
        await tour.Judges("remind", ada.Page.GetByRole(AriaRole.Menu));
        await tour.Leaves();
        await tour.Chooses(Furnishing.Edited, "Forward");
        await tour.JudgesDialog("forward");
        await tour.Chooses(Furnishing.Edited, "Edit history");
        await tour.JudgesDialog("history");
        await tour.Chooses(Furnishing.Edited, "Delete");
        await tour.JudgesDialog("delete");
        await tour.Chooses(Furnishing.Edited, "Add reaction");
        await Assertions.Expect(ada.Page.Locator("emoji-picker").GetByRole(AriaRole.Menuitem).First).ToBeVisibleAsync();
        await tour.Judges("picker", ada.Page.Locator("div.picker"));
        await tour.Leaves();
        await ada.Chat.StoredArticle(Furnishing.Edited).Last.Locator(".chip").FocusAsync();
        await tour.Judges("who-reacted", ada.Page.GetByRole(AriaRole.Tooltip));
        await ada.Page.Keyboard.PressAsync("Escape");
        await tour.Chooses(Furnishing.Answered, "View replies");
        await tour.Judges("replies", ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "Replies" }));
        await ada.Page.GetByRole(AriaRole.Complementary, new() { Name = "Replies" }).GetByRole(AriaRole.Button, new() { NameRegex = new("^Close") }).ClickAsync();
        await ada.Reloads();
    }

    private static async Task AroundFiles(Tour tour, Person ada)
    {
        await ada.Chat.Log.Locator(".pic").First.ClickAsync();
        await tour.JudgesDialog("gallery");
        foreach (var name in (string[])["report.pdf", "program.py"])
        {
            await ada.Chat.Log.GetByRole(AriaRole.Link, new() { NameRegex = new(name) }).ClickAsync();
            await Assertions.Expect(ada.Page.Locator(".file-preview :is(canvas, code)").First).ToBeVisibleAsync();
            await tour.JudgesDialog(name.Replace('.', '-'));
        }
        await ada.Chooses(("picture.png", Furnishing.Picture(".png", 200, 100)), ("none.txt", []));
        await Assertions.Expect(ada.Chips("done")).ToHaveCountAsync(1);
        await Assertions.Expect(ada.Chips("failed")).ToHaveCountAsync(1);
        await tour.Judges("tray", ada.Page.Locator(".compose"));
        foreach (var name in (string[])["picture.png", "none.txt"]) await ada.Chat.Button($"Remove {name}").ClickAsync();
    }

    private static async Task AroundTheComposer(Tour tour, Person ada)
    {
        await ada.Chat.Button("Formatting").ClickAsync();
        await ada.Writes("Some **bold** words and `code`");
        await ada.Chat.Button("Preview").ClickAsync();
        await Assertions.Expect(ada.Page.Locator(".preview strong")).ToBeVisibleAsync();
        await tour.Judges("formatting", ada.Page.Locator(".compose"));
        await ada.Chat.Button("Preview").ClickAsync();
        await ada.Chat.Button("Code message").ClickAsync();
        await ada.Page.Locator(".coding .language").ClickAsync();
        await tour.JudgesDialog("language");
        await ada.Chat.Button("Back to text").ClickAsync();
        await ada.Writes("");
        await ada.Types("Hello @");
        await tour.Judges("mention", ada.Page.Locator(".suggestions"));
        await ada.Page.Keyboard.PressAsync("Escape");
        await ada.Writes("Later");
        await ada.Chat.Button("Schedule for later").ClickAsync();
        await tour.Judges("later", ada.Page.GetByRole(AriaRole.Menu));
        await ada.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Another time…" }).ClickAsync();
        await tour.JudgesDialog("when");
        await ada.PutsOff("In 20 minutes");
        await ada.Chat.Button("Scheduled messages").ClickAsync();
        await tour.JudgesDialog("scheduled");

        await ada.Chat.Button("Record voice message").ClickAsync();
        await Assertions.Expect(ada.Page.Locator(".voice-panel .clock")).ToContainTextAsync(new Regex("0:0[1-9]|0:[1-5][0-9]"));
        await tour.Judges("recording", ada.Page.Locator(".compose"));
        await ada.Chat.Button("Stop and listen").ClickAsync();
        await Assertions.Expect(ada.Chat.Button("Play voice message")).ToBeVisibleAsync();
        await tour.Judges("listening", ada.Page.Locator(".compose"));
        await ada.Chat.Button("Send voice message").ClickAsync();
        await tour.Judges("voice", ada.Chat.Log.Locator("article .voice"));
    }

    private static async Task OtherPages(Tour tour, Person ada, Stage stage)
    {
        foreach (var (name, path) in ((string, string)[])
                 [
                     ("saved", "/saved"), ("search", "/search"), ("hits", "/search?q=words"), ("files", $"/messages/{stage.Database.RoomNamed("General")}/files"),
                 ])
        {
            await ada.GoesTo(path);
            if (name == "hits") await Assertions.Expect(ada.Page.Locator(".hit").First).ToBeVisibleAsync();
            await tour.JudgesThePage(name);
        }
        await ada.Page.GotoAsync("/admin/emoji");
        await tour.JudgesThePage("emoji");
    }
}
