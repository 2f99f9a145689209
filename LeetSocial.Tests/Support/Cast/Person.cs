using LeetSocial.Tests.Browser.Pages;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>Somebody at a browser. What they do and see reads as a sentence; the waiting is inside the verbs.</summary>
internal sealed partial class Person
{
    public const string Password = "Correct-horse-9-battery";

    private readonly Stage _stage;

    private Person(Device device, IPage page, string name, Stage stage)
    {
        Device = device;
        Page = page;
        Name = name;
        Chat = new ChatPage(page);
        _stage = stage;
    }

    /// <summary>Username, and display name until changed.</summary>
    public string Name { get; }

    public string Email => $"{Name}@example.org";

    public Device Device { get; }

    /// <summary>The tab this person looks at.</summary>
    public IPage Page { get; }

    public ChatPage Chat { get; }

    public static async Task<Person> At(Device device, string name, Stage stage) =>
        new(device, await device.Context.NewPageAsync(), name, stage);

    /// <summary>The same person in a second tab of the same browser.</summary>
    public async Task<Person> InAnotherTab()
    {
        var tab = await At(Device, Name, _stage);
        await tab.Visits("/messages");
        return tab;
    }

    /// <summary>The same person at another browser, signed in there too.</summary>
    public async Task<Person> OnAnotherDevice(int at = 0, BrowserNewContextOptions? device = null)
    {
        var other = await At(await Device.At(_stage.Sites[at].Address, device), Name, _stage);
        _stage.Joined(other);
        await other.SignsIn();
        return other;
    }

    public Task ClosesTheTab() => Page.CloseAsync();
}
