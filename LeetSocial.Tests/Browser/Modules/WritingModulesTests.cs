namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What stands at the end of the log until its row comes.</summary>
public sealed class WritingModulesTests
{
    [Fact]
    public async Task What_the_server_has_shows_no_clock_and_the_next_circuit_is_asked_to_go_to_its_row()
    {
        await using var bench = await Workbench.Opens();

        var states = await bench.Tries<string[]>(
            """
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            await bench.use('Chat/Writing/pending-rows.js');
            const state = () => document.querySelector('.pending .state')?.getAttribute('aria-label') ?? '';
            const jumps = () => bench.calls.filter(call => call === 'JumpToLatest 1').length;
            outbox.open('1');
            bench.answers.JumpToLatest = () => ({ ok: false });
            await bench.joins();
            await bench.shows({ from: 1, to: 5, atStart: true });
            await outbox.add(1, 'Hello');
            const [entry] = outbox.entries(1);
            const states = [state()];
            await outbox.sent(entry);
            await bench.until(() => jumps() === 1);
            await bench.settles();
            states.push(state(), document.querySelector('.pending').getAttribute('aria-label'));
            bench.answers.JumpToLatest = () => ({ ok: true });
            await bench.joins();
            await bench.until(() => jumps() === 2 && !document.querySelector('.pending'));
            return states;
            """);

        Assert.Equal(["sending", "sent", "ada, sent"], states);
    }

    [Fact]
    public async Task A_row_whose_circuit_dies_while_it_is_asked_is_asked_of_the_next()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(
            """
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            await bench.use('Chat/Writing/pending-rows.js');
            const jumps = () => bench.calls.filter(call => call === 'JumpToLatest 1').length;
            outbox.open('1');
            bench.answers.JumpToLatest = () => new Promise(() => {});
            await bench.joins();
            await bench.shows({ from: 1, to: 5, atStart: true });
            await outbox.add(1, 'Hello');
            await outbox.sent(outbox.entries(1)[0]);
            await bench.until(() => jumps() === 1);
            bench.answers.JumpToLatest = () => ({ ok: true });
            await bench.joins();
            await bench.until(() => jumps() === 2 && !document.querySelector('.pending'));
            """);
    }
}
