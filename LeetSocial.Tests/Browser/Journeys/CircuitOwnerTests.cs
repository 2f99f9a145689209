using System.Text.RegularExpressions;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Accounts.Sessions;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A circuit belongs to the sign-in it was opened under, and a person has so many.</summary>
public sealed class CircuitOwnerTests
{
    [Fact]
    public async Task T18_a_circuit_is_not_resumed_under_another_sign_in()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Posts("Said by ada");
        using var bob = new Visitor(stage.Sites[0].Address);
        await bob.Registers("bob");
        Assert.Single(Of(stage, "ada"));

        await ada.LosesTheNetwork();
        await SitsDown(bob, ada.Device);
        await ada.GetsTheNetworkBack();

        await Assertions.Expect(ada.Chat.Log).ToHaveAttributeAsync("data-me", $"{stage.Database.PersonNamed("bob")}");
        await Eventually.Is(() => Of(stage, "ada").Length == 0, "ada's circuit is thrown away");
        await Assertions.Expect(ada.Page.Locator(".me-menu .who")).ToContainTextAsync("bob");
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T31_one_tab_too_many_is_told_so_and_others_are_not_concerned()
    {
        await using var stage = Stage.Opens(null, ("Limits:CircuitsPerPerson", "2"));
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        var second = await ada.InAnotherTab();

        var third = await ada.Device.Context.NewPageAsync();
        await third.GotoAsync("/messages");
        await Assertions.Expect(third).ToHaveURLAsync(new Regex("/account/too-many-tabs$"));
        await Assertions.Expect(third.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await bob.Registers();
        await ada.Posts("Still here");

        await second.Page.GotoAsync("/account/manage");
        await Eventually.Is(() => Of(stage, "ada").Length == 1, "a place is free");
        await third.GetByRole(AriaRole.Link, new() { Name = "Try again" }).ClickAsync();
        await Assertions.Expect(third.Locator(".shell[data-interactive]")).ToBeVisibleAsync();
        await bob.FindsThePageAccessible();
    }

    private static CircuitSession[] Of(Stage stage, string name) =>
        stage.Host.Get<OpenCircuits>().Of(new PersonId(stage.Database.PersonNamed(name)));

    /// <summary>The next person at the same browser: its cookies are theirs from now on.</summary>
    private static async Task SitsDown(Visitor person, Device device)
    {
        await device.Context.ClearCookiesAsync();
        await device.Context.AddCookiesAsync(person.Cookies.GetAllCookies().Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Url = device.Cable.Address.ToString(),
        }));
    }
}
