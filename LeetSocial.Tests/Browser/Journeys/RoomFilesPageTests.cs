using System.Text.RegularExpressions;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Uploads.Imaging;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>The page of a room's files, while the room goes on.</summary>
public sealed class RoomFilesPageTests
{
    [Fact]
    public async Task What_is_posted_comes_opens_over_the_page_and_goes_when_it_is_deleted()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await stage.Shares(bob, "To begin with", ("notes.txt", "First line"u8.ToArray()), Scene("hill.jpg", 900, 600));
        await ada.Page.GetByRole(AriaRole.Link, new() { Name = "Files", Exact = true }).ClickAsync();
        await Lists(ada, "hill.jpg", "notes.txt");

        await stage.Shares(bob, "Then", Scene("lake.jpg", 600, 900));
        await Lists(ada, "lake.jpg", "hill.jpg", "notes.txt");
        await ada.FindsThePageAccessible();

        await Entry(ada, "hill.jpg").PressAsync("Enter");
        var gallery = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "Pictures" });
        await Assertions.Expect(gallery.Locator(".counter")).ToHaveTextAsync("2 of 2");
        await Assertions.Expect(gallery.Locator(".who small")).ToContainTextAsync("bob · ");
        // What is still on its way when it is deleted would be asked for in vain.
        await Assertions.Expect(gallery.Locator("img.shown")).ToHaveAttributeAsync("src", new Regex(@"api/files/\d+$"));
        await ada.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.room-files img')].every(picture => picture.complete)");
        await bob.Deletes("To begin with");
        await Assertions.Expect(gallery.Locator(".who b")).ToHaveTextAsync("lake.jpg");
        await Assertions.Expect(gallery.Locator(".counter")).ToHaveTextAsync("1 of 1");
        await ada.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Entry(ada, "lake.jpg")).ToBeFocusedAsync();
        await Lists(ada, "lake.jpg");

        await stage.Shares(bob, "At last", ("code.py", "print(1)"u8.ToArray()));
        await Entry(ada, "code.py").ClickAsync();
        var preview = ada.Page.GetByRole(AriaRole.Dialog, new() { Name = "code.py" });
        await Assertions.Expect(preview.Locator("code")).ToHaveTextAsync("print(1)");
        await preview.GetByRole(AriaRole.Link, new() { Name = "Go to message" }).ClickAsync();
        await ada.LandsOn("At last");
        Assert.Empty(ada.Device.Troubles);
    }

    private static Task Lists(Person who, params string[] names) => Assertions.Expect(who.Page.Locator(".room-files .what b")).ToHaveTextAsync(names);

    private static ILocator Entry(Person who, string name) => who.Page.Locator(".room-files a.opens").Filter(new() { HasText = name });

    private static (string Name, byte[] Bytes) Scene(string name, int width, int height)
    {
        LibVips.Prepare();
        using var picture = Album.Scene(width, height);
        return (name, picture.WriteToBuffer(Path.GetExtension(name)));
    }
}
