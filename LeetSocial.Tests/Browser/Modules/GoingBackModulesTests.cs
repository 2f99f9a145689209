namespace LeetSocial.Tests.Browser.Modules;

/// <summary>The browser's own way back while something stands open over the page.</summary>
public sealed class GoingBackModulesTests
{
    [Fact]
    public async Task Going_back_leaves_whatever_stands_open_over_the_room_that_was_there()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);

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
}
