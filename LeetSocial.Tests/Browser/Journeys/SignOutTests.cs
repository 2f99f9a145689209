using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Leaving a browser that others use too.</summary>
public sealed class SignOutTests
{
    [Fact]
    public async Task T37_signing_out_asks_about_unsent_text_and_leaves_nothing_behind()
    {
        // After its first draft the account takes no more: what is written then is in this browser alone.
        await using var stage = Stage.Opens(settings: ("Limits:DraftsPerSecond", "0.0001"));
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.Writes("Known to the account");
        await Eventually.Is(() => stage.Database.Value<long>("SELECT COUNT(*) FROM drafts") == 1, "it is kept");
        await ada.Writes("Never sent");

        await ada.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Set status") }).First.ClickAsync();
        await ada.Chat.Button("Sign out").ClickAsync();
        await ada.IsTold("Sign out and discard unsent text?");
        await ada.Chat.Button("Discard and sign out").ClickAsync();

        await Assertions.Expect(ada.Page).ToHaveURLAsync(new Regex("/account/login"));
        await Eventually.Is(
            async () => await ada.Page.EvaluateAsync<int>("async () => (await indexedDB.databases()).length + localStorage.length") == 0,
            "nothing of Ada is left in the browser");
        await ada.FindsThePageAccessible();
    }
}
