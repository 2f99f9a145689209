using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Who reacted is told to whoever points, comes by keyboard, or holds a finger on it.</summary>
public sealed class WhoReactedTests
{
    [Fact]
    public async Task Names_stand_beside_the_chip_by_keyboard_and_pointer_until_Escape_and_on_a_sheet_by_touch()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        var bob = await stage.Enters("bob", device: new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await ada.Registers();
        await bob.Registers();
        await ada.Posts("Cake in the kitchen");
        await bob.Sees("Cake in the kitchen");
        foreach (var person in (Person[])[ada, bob]) await Reacts(stage, person);

        var chip = ada.Chat.Log.Locator("article").Last.GetByRole(AriaRole.Button, new() { Name = "🎉 2 reactions, including you" });
        var told = ada.Page.GetByRole(AriaRole.Tooltip);
        await ada.GoesToTheLastMessage();
        await ada.Page.Keyboard.PressAsync("Tab");
        await chip.FocusAsync();
        await Assertions.Expect(told).ToHaveTextAsync("🎉ada and bob reacted with 🎉");
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-describedby", "who-reacted");
        await ada.FindsThePageAccessible();
        await ada.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(told).ToHaveCountAsync(0);
        await Assertions.Expect(chip).ToBeFocusedAsync();
        await ada.Chat.Composer.FocusAsync();
        await chip.HoverAsync();
        await Assertions.Expect(told).ToBeVisibleAsync();
        await told.HoverAsync();
        await Scrolls(ada, ".rooms");
        await Assertions.Expect(told).ToBeVisibleAsync();
        await Scrolls(ada, ".log");
        await Assertions.Expect(told).ToHaveCountAsync(0);

        var touched = bob.Chat.Log.Locator("article").Last.Locator(".chip");
        await touched.DispatchEventAsync("pointerdown", new { pointerType = "touch", isPrimary = true, bubbles = true, composed = true });
        var sheet = bob.Page.GetByRole(AriaRole.Dialog, new() { Name = "ada and bob reacted with 🎉" });
        await Assertions.Expect(sheet.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["ada", "bob"]);
        await touched.DispatchEventAsync("pointerup", new { pointerType = "touch", isPrimary = true, bubbles = true, composed = true });
        await touched.DispatchEventAsync("click", new { bubbles = true, composed = true });
        await Scrolls(bob, ".log");
        await Assertions.Expect(sheet).ToBeVisibleAsync();
        await bob.FindsThePageAccessible();
        await bob.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(sheet).ToHaveCountAsync(0);
        await bob.SeesReaction("Cake in the kitchen", "🎉 2 reactions, including you");
        await stage.EndsWell();
    }

    private static Task Scrolls(Person person, string part) => person.Page.Locator(part).First.DispatchEventAsync("scroll");

    private static Task<Done> Reacts(Stage stage, Person person) => stage.As(person, (services, actor) =>
        services.GetRequiredService<ChatService>().React(
            actor, new MessageId(stage.Database.Value<long>("SELECT MAX(Id) FROM messages WHERE Content = 'Cake in the kitchen'")), "🎉", true));
}
