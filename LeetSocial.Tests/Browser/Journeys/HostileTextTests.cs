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

    /// <summary>
    /// Out of an attribute, out of a title and a text field, and then an element with a script; in any of these places it would leave
    /// that element, or a mark on the window. No longer than a display name may be.
    /// </summary>
    private const string Payload = "\"'></title></textarea><img src=x onerror=pwned=1 data-canary>";

    [Fact]
    public async Task T4_in_every_field_of_every_form_it_is_text_and_so_it_is_on_every_page()
    {
        await using var stage = Stage.Opens();
        var (ada, eve) = (await stage.Enters("ada"), await stage.Enters("eve"));
        await ada.Registers();

        foreach (var (who, fields) in new[] { (ada, 12), (eve, 5) })
        {
            var pages = new HashSet<string>();
            var filled = await FillsEveryForm(who, stage, pages);
            Assert.True(filled > fields, $"only {filled} fields were found by {who.Name}");
            foreach (var path in pages)
            {
                await who.Page.GotoAsync(path);
                await IsUnharmed(who);
            }
        }
        await ada.FindsThePageAccessible();
    }

    [Fact]
    public async Task T4_as_a_name_a_status_a_topic_and_a_message_it_is_text_to_whoever_meets_it()
    {
        await using var stage = Stage.Opens();
        var (ada, bob) = (await stage.Enters("ada"), await stage.Enters("bob"));
        await ada.Registers();
        await ada.Page.GotoAsync("/account/manage");
        await ada.Page.GetByLabel("Display name").FillAsync(Payload);
        await ada.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(ada.Page.GetByLabel("Display name")).ToHaveValueAsync(Payload);
        await ada.Visits("/messages");
        await MakesARoom(ada);
        await ada.Posts(Payload);
        await bob.Registers();

        await bob.Chat.Button("Browse rooms").ClickAsync();
        await bob.IsTold(Payload);
        await IsUnharmed(bob);
        await bob.Page.GetByRole(AriaRole.Button, new() { Name = $"Join {Payload}", Exact = true }).ClickAsync();
        await Assertions.Expect(bob.Chat.Heading(Payload)).ToBeVisibleAsync();
        await Assertions.Expect(bob.Page).ToHaveTitleAsync($"{Payload} · LeetSocial");
        await ada.TypesUntil(bob, Payload);
        foreach (var who in new[] { ada, bob })
        {
            await IsUnharmed(who);
            await FillsEveryDialog(who);
        }
        await ada.FindsThePageAccessible();
    }

    private static async Task<int> FillsEveryForm(Person who, Stage stage, HashSet<string> pages)
    {
        var filled = 0;
        foreach (var path in Surface.Pages(stage.Host))
        {
            await who.Page.GotoAsync(path);
            // Many lead strangers to the sign-in, and that is one of them. In the conversation it is the composer, of which the other journey tells.
            if (!pages.Add(new Uri(who.Page.Url).AbsolutePath) || path.StartsWith("/messages", StringComparison.Ordinal)) continue;
            var forms = await who.Page.Locator(Forms).CountAsync();
            for (var place = 0; place < forms; place++)
            {
                if (place > 0) await who.Page.GotoAsync(path);
                filled += await Submits(who, who.Page.Locator(Forms).Nth(place));
                await IsUnharmed(who);
            }
        }

        return filled;
    }

    private static async Task<int> Submits(Person who, ILocator form)
    {
        var fields = form.Locator(Fields);
        var count = await fields.CountAsync();
        if (count == 0) return 0;
        for (var place = 0; place < count; place++) await fields.Nth(place).FillAsync(Payload);
        await form.EvaluateAsync("form => { window.sent = { form, at: performance.now() }; form.submit(); }");
        // A page whose circuit comes up at this moment and takes the words over may go where they lead instead: then once more, by the
        // form that stands there now. One that was drawn anew is not the one that was filled in, which sends nothing any more.
        await who.Page.WaitForFunctionAsync(
            """
            () => {
              const { sent } = window;
              if (sent && performance.now() - sent.at > 3000) {
                sent.at = performance.now();
                const standing = sent.form.isConnected ? sent.form : [...document.forms].find(form => form.action === sent.form.action);
                standing?.submit();
              }
              return !sent && document.readyState === 'complete';
            }
            """);
        return count;
    }

    private static async Task FillsEveryDialog(Person who)
    {
        foreach (var button in new[] { "New room", "New message", "Browse rooms", "Add people", "Leave room" })
        {
            await who.Chat.Button(button).ClickAsync();
            var dialog = who.Page.GetByRole(AriaRole.Dialog).Filter(new() { Visible = true });
            await Assertions.Expect(dialog).ToBeVisibleAsync();
            foreach (var field in await dialog.Locator(Fields).AllAsync()) await field.FillAsync(Payload);
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

    private static async Task MakesARoom(Person who)
    {
        await who.Chat.Button("New room").ClickAsync();
        await who.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(Payload);
        await who.Page.GetByLabel("Topic", new() { Exact = true }).FillAsync(Payload);
        await who.Chat.Button("Create").ClickAsync();
        await Assertions.Expect(who.Chat.Heading(Payload)).ToBeVisibleAsync();
    }

    /// <summary>No script ran, none was kept from running, and nothing that was typed became an element.</summary>
    private static async Task IsUnharmed(Person who)
    {
        Assert.Equal(0, await who.Page.EvaluateAsync<int>("() => document.querySelectorAll('[data-canary]').length + ('pwned' in window ? 1 : 0)"));
        Assert.DoesNotContain(who.Device.Troubles, trouble => trouble.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
