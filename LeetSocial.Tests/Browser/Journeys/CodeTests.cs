using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Code that one person sends, as the other reads it and takes it away.</summary>
public sealed class CodeTests
{
    private const string Program = "public static int Answer() => 42; // <b>never</b>";

    [Fact]
    public async Task Code_has_its_colours_and_its_language_and_is_copied_as_it_was_written()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await bob.Registers();
        await ada.Sends($"```cs\n{Program}\n```");

        var block = bob.Chat.Log.Locator(".code");
        await Assertions.Expect(block.Locator("header")).ToHaveTextAsync("cs");
        await Assertions.Expect(block.Locator(".hljs-keyword").First).ToHaveTextAsync("public");
        await Assertions.Expect(block.Locator("code")).ToHaveTextAsync(Program);
        await bob.FindsThePageAccessible();

        using var clipboard = await Clipboard.Taken();
        await block.GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true }).ClickAsync();
        await bob.IsTold("Code copied");
        await bob.Chat.Composer.FocusAsync();
        await bob.Presses("Control+v");
        await bob.HasInTheComposer(Program);
        await stage.EndsWell();
    }

    [Fact]
    public async Task Colours_and_button_leave_a_message_as_high_as_it_was()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Sends($"```cs\n{Program}\n```");
        await ada.Sends($"```\n{Program}\n```");
        var blocks = ada.Chat.Log.Locator(".code");
        await Assertions.Expect(blocks.Nth(0).Locator(".hljs-keyword").First).ToBeVisibleAsync();
        await Assertions.Expect(blocks.Nth(1).GetByRole(AriaRole.Button, new() { Name = "Copy", Exact = true })).ToBeVisibleAsync();

        Assert.False(await blocks.Nth(1).EvaluateAsync<bool>(
            "block => block.querySelector('button').getBoundingClientRect().left < block.querySelector('pre').getBoundingClientRect().right"));
        var changes = await blocks.EvaluateAllAsync<double[]>(
            """
            blocks => blocks.map(block => {
              const height = block.offsetHeight;
              block.querySelector('button').remove();
              block.querySelector('code').textContent += '';
              return height - block.offsetHeight;
            })
            """);

        Assert.Equal([0, 0], changes);
        await ada.FindsThePageAccessible();
    }
}
