using Microsoft.Playwright;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>What is handed on: links, and messages of others.</summary>
internal sealed partial class Person
{
    /// <summary>Copies a message's link.</summary>
    /// <returns>What the clipboard holds then.</returns>
    public async Task<Uri> CopiesTheLinkOf(string text)
    {
        await Device.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        using var clipboard = await Clipboard.Taken();
        await ChoosesFor(text, "Copy link");
        await IsTold("Link copied");
        return new Uri(await Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    /// <summary>Selects the whole log and copies it.</summary>
    /// <returns>What the clipboard holds then, in all its forms.</returns>
    public async Task<string> CopiesTheLog()
    {
        await Device.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        using var clipboard = await Clipboard.Taken();
        await Page.EvaluateAsync("() => getSelection().selectAllChildren(document.querySelector('[role=log]'))");
        await Page.EvaluateAsync("() => document.execCommand('copy')");
        return await Page.EvaluateAsync<string>(
            """
            async () => {
              const [item] = await navigator.clipboard.read();
              return (await Promise.all(item.types.map(async type => (await item.getType(type)).text()))).join('\n');
            }
            """);
    }

    /// <summary>Begins to pass a message on, with words of their own.</summary>
    public async Task ForwardsWith(string text, string comment)
    {
        await ChoosesFor(text, "Forward");
        // A dialog takes the focus to its first field a moment after it stands there; words that are typed then would go into that one.
        await Assertions.Expect(Page.GetByLabel("Find a room")).ToBeFocusedAsync();
        await Page.GetByLabel("Comment (optional)").FillAsync(comment);
    }
}
