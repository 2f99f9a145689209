using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>A dialog by keyboard: where the focus goes, what closes it, and where one is afterwards.</summary>
public sealed class DialogsTests
{
    [Fact]
    public async Task Escape_closes_a_dialog_and_one_is_back_where_it_was_opened()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        foreach (var name in (string[])["New room", "New message", "Browse rooms"])
        {
            var opener = ada.Chat.Button(name);
            await opener.FocusAsync();
            await ada.Page.Keyboard.PressAsync("Enter");
            var dialog = ada.Page.GetByRole(AriaRole.Dialog);
            await Assertions.Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);

            await ada.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
            await Assertions.Expect(opener).ToBeFocusedAsync();

            await PressesEscapeAsSoonAsItStands(ada);
            await ada.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(ada.Page.Locator("html[data-escaped]")).ToHaveCountAsync(1);
            await Assertions.Expect(dialog).ToHaveCountAsync(0);
            await Assertions.Expect(opener).ToBeFocusedAsync();
        }
        await stage.EndsWell();
    }

    [Fact]
    public async Task Escape_and_Tab_reach_a_dialog_from_which_the_focus_was_lost()
    {
        await using var stage = Stage.Opens();
        var ada = await stage.Enters("ada");
        await ada.Registers();
        await ada.MakesALink();
        var dialog = ada.Page.GetByRole(AriaRole.Dialog);

        // As a browser does with a button that is disabled while it works, if a frame is drawn meanwhile.
        await LosesFocus(ada);
        await ada.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(dialog.Locator(":focus")).ToHaveCountAsync(1);

        await LosesFocus(ada);
        await ada.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
        await stage.EndsWell();
    }

    // Quicker than the focus can move, which the server asks for when it has heard that the dialog is drawn.
    private static Task PressesEscapeAsSoonAsItStands(Person person) => person.Page.EvaluateAsync(
        """
        () => {
          delete document.documentElement.dataset.escaped;
          new MutationObserver((_, watch) => {
            if (!document.querySelector('.mud-dialog-actions button')) return;
            watch.disconnect();
            document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
            document.documentElement.dataset.escaped = '';
          }).observe(document.body, { childList: true, subtree: true });
        }
        """);

    private static Task LosesFocus(Person person) => person.Page.EvaluateAsync("() => document.activeElement.blur()");
}
