using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What is offered while one names people, rooms and emoji.</summary>
internal sealed partial class Person
{
    private ILocator Offers => Page.Locator(".compose").GetByRole(AriaRole.Option);

    /// <summary>Names that stand in the list, in any order, by how they begin.</summary>
    public async Task IsOffered(params string[] names)
    {
        foreach (var name in names) await Assertions.Expect(Offer(name)).ToBeVisibleAsync();
    }

    public Task IsOfferedNothing() => Assertions.Expect(Offers).ToHaveCountAsync(0);

    /// <summary>The one that Enter would take, as a screen reader is told it.</summary>
    public async Task HasMarked(string name)
    {
        await Assertions.Expect(Offer(name)).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(Chat.Composer).ToHaveAttributeAsync("aria-activedescendant", await Offer(name).GetAttributeAsync("id") ?? "");
    }

    public Task FollowsTheLink(string name) => Chat.Log.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();

    private ILocator Offer(string name) =>
        Page.Locator(".compose").GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^" + Regex.Escape(name)) });
}
