namespace LeetSocial.Tests.Browser.Modules;

/// <summary>The browser's own way back while something stands open over the page.</summary>
public sealed class GoingBackModulesTests
{
    [Fact]
    public async Task Going_back_leaves_whatever_stands_open_over_the_room_that_was_there()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(1000, 800);

        await bench.Tries(
            """
            await bench.use('../Shell/panes.js');
            await bench.use('../Shell/going-back.js');
            const { askWhen } = await bench.use('Chat/Later/when-dialog.js');
            const { floatBeside } = await bench.use('Chat/Acting/floating.js');
            history.pushState(null, '', '/messages/2');
            await bench.shows({ room: 2, from: 1, to: 5, atStart: true });
            const floating = Object.assign(document.createElement('div'), { className: 'floats' });
            const menu = Object.assign(document.createElement('div'), { popover: 'auto' });
            document.body.append(menu);
            document.body.insertAdjacentHTML('beforeend', '<aside class="details"><button data-toggle-details></button></aside>');
            document.dispatchEvent(new CustomEvent('leetsocial:open-details'));
            floatBeside(floating, bench.log.querySelector('article'));
            const asked = askWhen({ title: 'Schedule', go: 'Schedule', told: 'scheduledFor', accept: async () => ({ ok: true }) });
            menu.showPopover();
            await bench.settles();
            history.back();
            await bench.until(() => !document.querySelector('dialog, .floats, :popover-open') && document.documentElement.dataset.details === 'closed');
            if (await asked) throw new Error('It was answered');
            """);
    }

    private const string Phone =
        """
        let steps = 0;
        addEventListener('popstate', () => steps++, true);
        await bench.use('../Shell/panes.js');
        await bench.use('../Shell/going-back.js');
        const { ask } = await bench.use('Chat/Acting/ask.js');
        const { floatBeside } = await bench.use('Chat/Acting/floating.js');
        history.pushState({ _index: 6 }, '', '/messages/7');
        history.pushState({ _index: 7 }, '', '/messages/2');
        // As Blazor listens: whatever it hears opens the room of the address once more.
        const heard = [];
        addEventListener('popstate', () => heard.push(location.pathname));
        await bench.shows({ room: 2, from: 1, to: 5, atStart: true });
        document.body.insertAdjacentHTML('beforeend', '<aside class="details"><button data-toggle-details></button></aside><div class="talk"><button data-toggle-details></button></div>');
        const opens = () => document.querySelectorAll('dialog[open]').length;
        const isDrawn = () => document.documentElement.dataset.details === 'open';
        const question = { title: 'Delete?', body: '', keep: 'Keep', go: 'Delete' };
        const goesBack = async () => {
          const before = steps;
          history.back();
          await bench.until(() => steps > before);
        };
        const tell = () => `${isDrawn()} ${opens()} ${document.querySelectorAll('.floats:not([inert])').length} ${location.pathname}`;
        """;

    [Fact]
    public async Task On_a_phone_each_step_back_closes_what_is_uppermost_and_only_the_last_leads_away()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);

        var told = await bench.Tries<string[]>(Phone +
            """
            document.querySelector('.talk [data-toggle-details]').click();
            ask(question);
            await bench.settles();
            const floating = Object.assign(document.createElement('div'), { className: 'floats', tabIndex: -1 });
            floatBeside(floating, bench.log.querySelector('article'));
            floating.focus();
            document.activeElement.blur();
            ask(question);
            await bench.settles();
            const told = [tell()];
            for (let step = 0; step < 4; step++) {
              await goesBack();
              await bench.settles();
              told.push(tell());
            }
            await goesBack();
            await bench.settles();
            return [...told, tell(), heard.join()];
            """);

        Assert.Equal(
            ["true 2 1 /messages/2", "true 2 0 /messages/2", "true 1 0 /messages/2", "true 0 0 /messages/2", "false 0 0 /messages/2", "false 0 0 /messages/7", "/messages/7"],
            told);
    }

    [Fact]
    public async Task What_was_closed_otherwise_costs_no_step_back_and_what_does_not_let_itself_be_closed_stays()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);

        await bench.Tries(Phone +
            """
            const asked = ask(question);
            await bench.settles();
            document.querySelector('dialog button').click();
            await asked;
            ask(question);
            await bench.settles();
            const holds = event => event.preventDefault();
            document.querySelector('dialog').addEventListener('cancel', holds);
            await goesBack();
            await bench.settles();
            if (opens() !== 1 || location.pathname !== '/messages/2') throw new Error('It did not stay');
            document.querySelector('dialog').removeEventListener('cancel', holds);
            await goesBack();
            await bench.until(() => opens() === 0);
            if (location.pathname !== '/messages/2' || heard.length) throw new Error('The room was left');
            ask(question);
            await bench.settles();
            document.querySelector('dialog button').click();
            await bench.until(() => opens() === 0);
            history.back();
            await bench.until(() => location.pathname === '/messages/7' && heard.join() === '/messages/7');
            """);
    }
}
