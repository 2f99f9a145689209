using LeetSocial.Tests.Support;
using LeetSocial.Tests.Security;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>What would be markup, script or a template elsewhere is text here: in every field, on every page.</summary>
public sealed class HostileTextTests
{
    private const string Forms = "form:not([data-sign-out])";
    private const string Fields = "input:is([type=text],[type=email],[type=password],[type=search],:not([type])),textarea";

    /// <summary>Each would leave an element of its own, or a mark on the window; none is longer than a display name may be.</summary>
    public static TheoryData<string> Payloads =>
    [
        "\"'><img src=x onerror=pwned=1 data-canary>{{7*7}}",
        "</title></textarea><script data-canary>pwned=1</script>",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task T4_in_every_field_of_every_form_it_is_text_and_so_it_is_on_every_page(string payload)
    {
        await using var stage = Stage.Opens();
        var (ada, eve) = (await stage.Enters("ada"), await stage.Enters("eve"));
        await ada.Registers();

        var filled = await FillsEveryForm(ada, stage, payload) + await FillsEveryForm(eve, stage, payload);
        Assert.True(filled > 20, $"only {filled} fields were found");

        foreach (var who in new[] { ada, eve })
        {
            foreach (var path in Surface.Pages(stage.Host))
            {
                await who.Page.GotoAsync(path);
                await IsUnharmed(who);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task T4_as_a_name_a_status_a_topic_and_a_message_it_is_text_to_whoever_meets_it(string payload)
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await ada.Page.GotoAsync("/account/manage");
        await ada.Page.GetByLabel("Display name").FillAsync(payload);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(ada.Page.GetByLabel("Display name")).ToHaveValueAsync(payload);
        await ada.Visits("/messages");
        await MakesARoom(ada, payload);
        await ada.Posts(payload);
        await bob.Registers();

        await bob.Chat.Button("Browse rooms").ClickAsync();
        await bob.IsTold(payload);
        await IsUnharmed(bob);
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = $"Join {payload}", Exact = true }).ClickAsync();
        await Assertions.Expect(bob.Chat.Heading(payload)).ToBeVisibleAsync();
        await Assertions.Expect(bob.Page).ToHaveTitleAsync($"{payload} · LeetSocial");
        await ada.Types("typing");
        await Assertions.Expect(bob.Chat.TypingLine).ToContainTextAsync(payload);
        foreach (var who in new[] { ada, bob })
        {
            await IsUnharmed(who);
            await FillsEveryDialog(who, payload);
        }
    }

    private static async Task<int> FillsEveryForm(Person who, Stage stage, string payload)
    {
        var filled = 0;
        foreach (var path in Surface.Pages(stage.Host).Where(path => !path.StartsWith("/messages", StringComparison.Ordinal)))
        {
            await who.Page.GotoAsync(path);
            var forms = await who.Page.Locator(Forms).CountAsync();
            for (var place = 0; place < forms; place++)
            {
                await who.Page.GotoAsync(path);
                filled += await Submits(who, who.Page.Locator(Forms).Nth(place), payload);
                await IsUnharmed(who);
            }
        }

        return filled;
    }

    private static async Task<int> Submits(Person who, ILocator form, string payload)
    {
        var fields = form.Locator(Fields);
        var count = await fields.CountAsync();
        if (count == 0) return 0;
        for (var place = 0; place < count; place++) await fields.Nth(place).FillAsync(payload);
        await form.EvaluateAsync("form => { window.isBefore = true; form.submit(); }");
        await who.Page.WaitForFunctionAsync("() => !window.isBefore && document.readyState === 'complete'");
        return count;
    }

    private static async Task FillsEveryDialog(Person who, string payload)
    {
        foreach (var button in new[] { "New room", "New message", "Browse rooms", "Add people", "Leave room" })
        {
            await who.Chat.Button(button).ClickAsync();
            var dialog = who.Page.GetByRole(AriaRole.Dialog).Filter(new() { Visible = true });
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            foreach (var field in await dialog.Locator(Fields).AllAsync()) await field.FillAsync(payload);
            await IsUnharmed(who);
            // The first press may go to a list of people that has come meanwhile.
            await Eventually.Is(
                async () =>
                {
                    await who.Page.Keyboard.PressAsync("Escape");
                    return await dialog.CountAsync() == 0;
                },
                $"{button} is closed");
        }
    }

    private static async Task MakesARoom(Person who, string payload)
    {
        await who.Chat.Button("New room").ClickAsync();
        await who.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(payload);
        await who.Page.GetByLabel("Topic", new() { Exact = true }).FillAsync(payload);
        await who.Chat.Button("Create").ClickAsync();
        await Assertions.Expect(who.Chat.Heading(payload)).ToBeVisibleAsync();
    }

    /// <summary>No script ran, none was kept from running, and nothing that was typed became an element.</summary>
    private static async Task IsUnharmed(Person who)
    {
        Assert.Equal(0, await who.Page.EvaluateAsync<int>("() => document.querySelectorAll('[data-canary]').length + ('pwned' in window ? 1 : 0)"));
        Assert.DoesNotContain(who.Device.Troubles, trouble => trouble.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
