using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Uploads.Imaging;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Pictures in their grid, and over the whole page.</summary>
public sealed class GalleryTests
{
    [Fact]
    public async Task Pictures_keep_their_places_while_they_come_and_are_gone_through_by_keyboard_until_they_are_deleted()
    {
        await using var stage = Stage.Opens(settings: ("Limits:MessagesPerSecond", "0"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        var letThrough = new TaskCompletionSource();
        await ada.Page.RouteAsync("**/thumbnail?w=*", async route =>
        {
            await letThrough.Task;
            await route.ContinueAsync();
        });
        await stage.Shares(bob, "Holiday", [.. Enumerable.Range(1, 6).Select(number => Scene($"{number}.jpg", number % 2 == 0 ? 900 : 1_600, 1_000))]);
        await stage.Shares(bob, "One more", Scene("last.png", 300, 200));
        await ada.Sees("Holiday", "One more");

        // As large before the first byte came as afterwards, in their own proportions, as high as each other.
        var before = await Places(ada);
        letThrough.SetResult();
        await Eventually.Is(() => AreLoaded(ada), "the pictures have come");
        Assert.Equal(before, await Places(ada));
        Assert.Equal(5, before.Length);
        Assert.All(before, place => Assert.Equal(place.Wanted, place.Width / place.Height, 0.02));
        Assert.Equal(before[0].Height, before[1].Height, 1.0);
        await Assertions.Expect(ada.Chat.Log.GetByRole(AriaRole.Link, new() { Name = "4.jpg +2" })).ToBeVisibleAsync();

        var asked = new ConcurrentQueue<string>();
        ada.Page.Request += (_, request) => asked.Enqueue(new Uri(request.Url).PathAndQuery);
        int WasAsked(string end) => asked.ToList().FindIndex(path => path.EndsWith(end, StringComparison.Ordinal));
        await Link(ada, "2.jpg").PressAsync("Enter");
        await Shows(ada, "2.jpg", "2 of 7");
        await Eventually.Is(
            async () => Regex.IsMatch(await Shown(ada).GetAttributeAsync("src") ?? "", "api/files/2$"), "the picture itself has come");
        Assert.True(WasAsked("2/thumbnail?w=1280") < WasAsked("files/2"));
        await Eventually.Is(() => WasAsked("3/thumbnail?w=1280") >= 0, "the next one is there already");
        await Goes(ada, "ArrowRight", "3.jpg", "3 of 7");
        await Goes(ada, "End", "last.png", "7 of 7");
        await Assertions.Expect(ada.Chat.Button("Next picture")).ToBeHiddenAsync();
        await Goes(ada, "ArrowRight", "last.png", "7 of 7");
        await Goes(ada, "Home", "1.jpg", "1 of 7");
        await Goes(ada, "PageDown", "2.jpg", "2 of 7");
        await Zooms(ada);
        await ada.FindsThePageAccessible();
        await Gallery(ada).GetByRole(AriaRole.Link, new() { Name = "Go to message" }).ClickAsync();
        await Assertions.Expect(Gallery(ada)).ToHaveCountAsync(0);
        await ada.HasInSight("Holiday");
        await stage.EndsWell();

        await Link(ada, "last.png").ClickAsync();
        await Shows(ada, "last.png", "7 of 7");
        await stage.Shares(bob, "Newest", Scene("newest.png", 100, 100));
        await Assertions.Expect(Gallery(ada).Locator(".counter")).ToHaveTextAsync("7 of 8");
        await bob.Deletes("One more");
        await Shows(ada, "newest.png", "7 of 7");
        await Assertions.Expect(Gallery(ada).GetByRole(AriaRole.Status)).ToContainTextAsync("The picture was deleted.");
        await bob.Deletes("Holiday");
        await Shows(ada, "newest.png", "1 of 1");
        await ada.Presses("Escape");
        await Assertions.Expect(Link(ada, "newest.png")).ToBeFocusedAsync();
        await Assertions.Expect(Link(ada, "newest.png")).ToBeInViewportAsync();
        await GoesOnBeyondWhatIsLoaded(stage, ada, bob);
        // What is fetched in the moment in which it is deleted is not there any more.
        Assert.All(ada.Device.Troubles, trouble => Assert.Contains("404", trouble, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_phone_one_swipes_from_one_to_the_next_spreads_two_fingers_and_leaves_downwards()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada", device: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var bob = await stage.Enters("bob");
        await ada.Registers();
        await bob.Registers();
        await stage.Shares(bob, "Holiday", Scene("1.jpg", 1_600, 1_000), Scene("2.jpg", 900, 1_200));
        await ada.Sees("Holiday");
        await Link(ada, "1.jpg").TapAsync();
        await Shows(ada, "1.jpg", "1 of 2");

        await Swipes(ada, -30, 0);
        await Shows(ada, "1.jpg", "1 of 2");
        await Swipes(ada, -150, 10);
        await Shows(ada, "2.jpg", "2 of 2");
        await Swipes(ada, 150, -10);
        await Shows(ada, "1.jpg", "1 of 2");

        await using (var finger = await Finger.On(ada, Shown(ada)))
        {
            await finger.Spreads(60);
            await finger.Lifts();
        }
        await Eventually.Is(async () => await Scale(ada) > 1, "two fingers bring it nearer");
        await Swipes(ada, -150, 10);
        await Shows(ada, "1.jpg", "1 of 2");
        await ada.FindsThePageAccessible();
        await ada.Chat.Button("Zoom out").TapAsync();
        while (await Scale(ada) > 1) await ada.Chat.Button("Zoom out").TapAsync();

        await Swipes(ada, 10, 200);
        await Assertions.Expect(Gallery(ada)).ToHaveCountAsync(0);
        await LeavesByGoingBack(stage, ada, bob);
        await stage.EndsWell();
    }

    // The picture, and neither the room nor one's place in it: an address that leads to a message would lead there once more.
    private static async Task LeavesByGoingBack(Stage stage, Person ada, Person bob)
    {
        var holiday = stage.Database.Value<long>("SELECT Sequence FROM messages WHERE Content = 'Holiday'");
        await ada.Visits($"/messages/{stage.Database.RoomNamed("General")}/{holiday}");
        var leads = await ada.Chat.Log.GetAttributeAsync("data-leads");
        await Link(ada, "1.jpg").TapAsync();
        await Shows(ada, "1.jpg", "1 of 2");

        await ada.Page.EvaluateAsync("() => history.back()");

        await Assertions.Expect(Gallery(ada)).ToHaveCountAsync(0);
        Assert.EndsWith($"/{holiday}", ada.Page.Url, StringComparison.Ordinal);
        await bob.Posts("Nice pictures");
        await ada.Sees("Nice pictures");
        Assert.Equal(leads, await ada.Chat.Log.GetAttributeAsync("data-leads"));
    }

    private static async Task GoesOnBeyondWhatIsLoaded(Stage stage, Person ada, Person bob)
    {
        await stage.FillsTheRoom(bob, 160);
        await ada.Sees("Line 160");
        await stage.Shares(bob, "", Scene("end.png", 120, 80));
        var end = stage.Database.Value<long>("SELECT m.Sequence FROM files f JOIN messages m ON m.Id = f.MessageId WHERE f.FileName = 'end.png'");
        await ada.Visits($"/messages/{stage.Database.RoomNamed("General")}/{end}");
        await Assertions.Expect(Link(ada, "end.png")).ToBeVisibleAsync();
        await Assertions.Expect(Link(ada, "newest.png")).ToHaveCountAsync(0);
        await Link(ada, "end.png").ClickAsync();
        await Shows(ada, "end.png", "2 of 2");
        await ada.Chat.Button("Previous picture").ClickAsync();
        await Shows(ada, "newest.png", "1 of 2");
        var newest = new MessageId(stage.Database.Value<long>("SELECT MessageId FROM files WHERE FileName = 'newest.png'"));
        await stage.As<Done>(bob, (services, actor) => services.GetRequiredService<ChatService>().Delete(actor, newest));
        await Shows(ada, "end.png", "1 of 1");
        await ada.Presses("Escape");
        await Assertions.Expect(Link(ada, "end.png")).ToBeFocusedAsync();
    }

    private static async Task Zooms(Person who)
    {
        await who.Presses("+");
        Assert.Equal(1.5, await Scale(who));
        await who.Presses("ArrowRight");
        await Shows(who, "2.jpg", "2 of 7");
        await who.Presses("ArrowDown");
        Assert.Contains("translate(0px, -80px)", await Shown(who).GetAttributeAsync("style"), StringComparison.Ordinal);
        await who.Presses("0");
        Assert.Equal(1, await Scale(who));
        await Shown(who).HoverAsync();
        await who.Page.Mouse.WheelAsync(0, -400);
        await Eventually.Is(async () => await Scale(who) > 1.5, "the wheel brings it nearer");
        await PressesTwice(who, until: 1);
        await PressesTwice(who, until: 2.5);
        await who.Presses("0");
    }

    // Two presses that come too slowly are none: then it is tried anew.
    private static Task PressesTwice(Person who, double until) => Eventually.Is(
        async () =>
        {
            await Shown(who).DblClickAsync();
            return await Scale(who) == until;
        },
        $"the scale is {until}");

    private static async Task Swipes(Person who, double right, double down)
    {
        await using var finger = await Finger.On(who, Shown(who));
        await finger.Moves(right, down);
        await finger.Lifts();
    }

    private static async Task Goes(Person who, string key, string to, string counter)
    {
        await who.Presses(key);
        await Shows(who, to, counter);
    }

    private static async Task Shows(Person who, string name, string counter)
    {
        await Assertions.Expect(Gallery(who).Locator(".counter")).ToHaveTextAsync(counter);
        await Assertions.Expect(Gallery(who).Locator(".who b")).ToHaveTextAsync(name);
        await Assertions.Expect(Gallery(who).Locator(".who small")).ToContainTextAsync("bob · ");
        await Assertions.Expect(Gallery(who).GetByRole(AriaRole.Img, new() { Name = name })).ToBeVisibleAsync();
    }

    private static ILocator Gallery(Person who) => who.Page.GetByRole(AriaRole.Dialog, new() { Name = "Pictures" });

    private static ILocator Shown(Person who) => Gallery(who).GetByRole(AriaRole.Img);

    private static ILocator Link(Person who, string name) => who.Chat.Log.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static async Task<double> Scale(Person who) =>
        double.Parse(await Gallery(who).Locator(".view").GetAttributeAsync("data-scale") ?? "", CultureInfo.InvariantCulture);

    private static Task<bool> AreLoaded(Person who) => who.Chat.Log.EvaluateAsync<bool>(
        "log => [...log.querySelectorAll('.pic:not([hidden]) img')].every(image => image.complete && image.naturalWidth > 0)");

    private static async Task<Place[]> Places(Person who) =>
    [
        .. (await who.Chat.Log.EvaluateAsync<double[][]>(
        """
        log => [...log.querySelectorAll('.pic:not([hidden])')].map(link => {
          const { width, height } = link.getBoundingClientRect();
          const image = link.querySelector('img');
          return [width, height, image.getAttribute('width') / image.getAttribute('height')];
        })
        """)).Select(place => new Place(place[0], place[1], place[2])),
    ];

    private static (string Name, byte[] Bytes) Scene(string name, int width, int height)
    {
        LibVips.Prepare();
        using var picture = Album.Scene(width, height, seed: name.Length + width);
        return (name, picture.WriteToBuffer(Path.GetExtension(name)));
    }

    private sealed record Place(double Width, double Height, double Wanted);
}
