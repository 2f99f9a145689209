using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Pictures of people and rooms: chosen by one, seen by another who does nothing for it.</summary>
public sealed class AvatarJourneyTests
{
    [Fact]
    public async Task A_part_of_a_picture_is_chosen_and_stands_everywhere_at_others_until_it_is_removed()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Posts("Said by bob");
        await ada.Sees("Said by bob");
        await bob.Page.GotoAsync("/account/manage");
        await Chooses(bob.Page.GetByLabel("Choose a picture"));
        var dialog = bob.Page.GetByRole(AriaRole.Dialog, new() { Name = "Choose what is seen" });
        await bob.FindsThePageAccessible();

        // As near as it goes and as far to the left, everything is red.
        await dialog.GetByLabel("Zoom").FocusAsync();
        await bob.Page.Keyboard.PressAsync("End");
        await dialog.GetByRole(AriaRole.Group, new() { Name = "The part that is seen" }).FocusAsync();
        for (var step = 0; step < 30; step++) await bob.Page.Keyboard.PressAsync("Shift+ArrowLeft");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Use picture" }).ClickAsync();
        await bob.IsTold("Your picture is saved.");

        foreach (var place in new[] { "article .av img", ".details .p .av img" }) await IsRed(ada.Page.Locator(place).First);
        await Assertions.Expect(bob.Page.Locator(".own-avatar img")).ToHaveCountAsync(1);
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = "Remove picture" }).ClickAsync();
        await bob.IsTold("Your picture is removed.");
        await Assertions.Expect(ada.Page.Locator(".av img")).ToHaveCountAsync(0);
        await Assertions.Expect(ada.Page.Locator("article .av").First).ToHaveTextAsync("B");
        await ada.SeesAllThatIsStored();
    }

    [Fact]
    public async Task A_rooms_picture_is_set_among_its_settings_and_seen_in_the_lists_of_others()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Makes("Garden");
        await bob.Joins("Garden");
        await ada.OpensTheSettings();
        var chooser = await ada.Page.RunAndWaitForFileChooserAsync(() => ada.Chat.Button("Choose picture").ClickAsync());
        await chooser.SetFilesAsync(Picture());
        await DragsToTheRight(ada.Page.Locator(".crop-stage"));
        await ada.Chat.Button("Use picture").ClickAsync();

        await Assertions.Expect(ada.Page.Locator("ls-room-picture img")).ToHaveCountAsync(1);
        await IsRed(bob.Chat.RoomLink("Garden").Locator(".av img"));
        await ada.FindsThePageAccessible();
        await ada.Chat.Button("Remove picture").ClickAsync();
        await Assertions.Expect(bob.Chat.RoomLink("Garden").Locator(".av img")).ToHaveCountAsync(0);
        await ada.Confirms("Cancel");
        await stage.EndsWell();
    }

    private static Task Chooses(ILocator field) => field.SetInputFilesAsync(Picture());

    /// <summary>Twice as wide as it is high: red at its left, blue at its right.</summary>
    private static FilePayload Picture()
    {
        using var left = UprightTests.Field(255, 0, 0);
        using var right = UprightTests.Field(0, 0, 255);
        using var both = NetVips.Image.Arrayjoin([left, right], across: 2);
        return new FilePayload { Name = "both.png", MimeType = "image/png", Buffer = both.PngsaveBuffer() };
    }

    private static async Task DragsToTheRight(ILocator stage)
    {
        var box = (await stage.BoundingBoxAsync())!;
        var mouse = stage.Page.Mouse;
        await mouse.MoveAsync(box.X + 20, box.Y + 20);
        await mouse.DownAsync();
        await mouse.MoveAsync(box.X + box.Width - 5, box.Y + 20, new() { Steps = 4 });
        await mouse.UpAsync();
    }

    /// <summary>What the browser has drawn, in the middle of it.</summary>
    private static async Task IsRed(ILocator image)
    {
        await Assertions.Expect(image).Not.ToHaveJSPropertyAsync("naturalWidth", 0);
        var colour = await image.EvaluateAsync<int[]>(
            """
            async image => {
              await image.decode();
              const canvas = new OffscreenCanvas(8, 8).getContext('2d');
              canvas.drawImage(image, 0, 0, 8, 8);
              return [...canvas.getImageData(4, 4, 1, 1).data];
            }
            """);
        Assert.True(colour is [> 200, < 60, < 60, 255], string.Join(' ', colour));
    }
}
