using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Another name is another name everywhere it can be read.</summary>
public sealed class NameChangeTests
{
    [Fact]
    public async Task A_new_name_stands_above_what_was_said_before_without_a_reload()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await bob.Posts("Said as bob");
        await ada.Sees("Said as bob");

        await bob.Page.GotoAsync("/account/manage");
        await bob.Page.GetByLabel("Display name", new() { Exact = true }).FillAsync("Robert <b>");
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        var row = ada.Page.GetByRole(AriaRole.Article, new() { Name = "Robert <b>, " });
        await Assertions.Expect(row).ToContainTextAsync("Said as bob");
        await Assertions.Expect(row.Locator("b").First).ToHaveTextAsync("Robert <b>");
        await ada.SeesAllThatIsStored();
        await ada.FindsThePageAccessible();
    }
}
