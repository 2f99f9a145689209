namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Files that are put off: they are in the tray or with what is scheduled, never in both and never in neither.</summary>
public sealed class LaterFilesModulesTests
{
    /// <summary>The composer, with files in its tray that come when they are told to.</summary>
    private const string Composer = LaterModulesTests.Composer +
        """
        // What was said stays.
        const wait = setTimeout;
        window.setTimeout = (act, time, ...given) => wait(act, time === 4_000 ? 600_000 : time, ...given);
        const { attachments } = await bench.use('Uploads/Tray/attachments.js');
        const { read } = await bench.use('Chat/Writing/store.js');
        const chooses = name => attachments.add(1, [new File(['abc'], name)]);
        const arrives = (name, fileId) => {
          Object.assign(attachments.of(1).find(item => item.name === name), { state: 'done', fileId });
          attachments.dispatchEvent(new Event('changed'));
        };
        const inTray = () => attachments.of(1).map(({ name, state, fileId }) => `${name} ${state} ${fileId}`).join();
        const inStore = async kind => (await read('1', kind)).map(({ name, content }) => name ?? content).join();
        const sent = call => call.split(' ').at(-1);
        const toldBy = () => document.querySelector('.toast')?.textContent;
        const note = () => composer.querySelector('.note').textContent;

        """;

    [Fact]
    public async Task A_time_that_is_chosen_while_files_are_under_way_holds_once_they_are_there_unless_something_else_is_chosen()
    {
        await using var bench = await Opens();

        var told = await bench.Tries<string[]>(Composer +
            """
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            chooses('a.txt');
            chooses('b.txt');
            types('Hello');
            putsOff();
            arrives('a.txt', 7);
            const told = [box.value, note(), `${asked('Schedule').length}`];
            arrives('b.txt', 8);
            await bench.until(() => toldBy() === 'scheduledFor');
            told.push(box.value, inTray(), note(), asked('Schedule').map(sent).join());
            await bench.until(async () => await inStore('attachments') === '' && await inStore('outbox') === '');
            chooses('c.txt');
            putsOff();
            sends();
            arrives('c.txt', 9);
            await bench.until(() => asked('SendFiles').length === 1);
            chooses('d.txt');
            sends();
            putsOff();
            arrives('d.txt', 10);
            await bench.until(() => asked('Schedule').length === 2 && inTray() === '');
            return [...told, `${asked('SendFiles').length}`, sent(asked('Schedule')[1])];
            """);

        Assert.Equal(["Hello", "schedulesWhenReady", "0", "", "", "", "7,8", "1", "10"], told);
    }

    [Fact]
    public async Task What_is_refused_is_in_box_and_tray_again_and_without_a_circuit_nothing_leaves_them()
    {
        await using var bench = await Opens();

        var told = await bench.Tries<string[]>(Composer +
            """
            chooses('a.txt');
            arrives('a.txt', 7);
            putsOff();
            await bench.until(() => toldBy() === 'notConnected');
            const told = [inTray()];
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            const gate = bench.gate();
            bench.answers.Schedule = () => gate.passed;
            putsOff();
            await bench.until(() => asked('Schedule').length === 1);
            told.push(inTray());
            types('Since');
            gate.opens({ ok: false, code: 'invalid', message: 'No' });
            await bench.until(() => toldBy() === 'No');
            await bench.until(async () => await inStore('attachments') === 'a.txt' && await inStore('outbox') === '');
            told.push(box.value, inTray());
            bench.answers.Schedule = () => ({ ok: true });
            putsOff();
            await bench.until(() => toldBy() === 'scheduledFor');
            return [...told, inTray(), ...asked('Schedule').map(sent)];
            """);

        Assert.Equal(["a.txt done 7", "", "Since", "a.txt done 7", "", "7", "7"], told);
    }

    [Fact]
    public async Task Where_nobody_answers_it_is_asked_again_under_its_name_and_after_a_reload_too()
    {
        await using var bench = await Opens();

        var before = await bench.Tries<string[]>(Composer +
            """
            await bench.joins();
            bench.answers.Schedule = never;
            chooses('a.txt');
            arrives('a.txt', 7);
            types('Hello');
            putsOff();
            await bench.until(() => asked('Schedule').length === 1);
            await bench.joins();
            await bench.until(() => asked('Schedule').length === 2);
            return [box.value, inTray(), await inStore('outbox'), composer.querySelector('.planned').textContent, ...asked('Schedule')];
            """);
        await bench.Reloads();
        var after = await bench.Tries<string[]>(Composer +
            """
            bench.answers.Schedule = () => ({ ok: true });
            await bench.joins();
            await bench.until(() => toldBy() === 'scheduledFor');
            await bench.until(async () => await inStore('outbox') === '');
            return [box.value, inTray(), ...asked('Schedule')];
            """);

        Assert.Equal(["", "", "Hello", "scheduling", before[4], before[4]], before);
        Assert.Equal(["", "", before[4]], after);
    }

    /// <summary>Nothing that is sent comes by itself.</summary>
    private static async Task<Workbench> Opens()
    {
        var bench = await Workbench.Opens();
        bench.Server = _ => Task.CompletedTask;
        return bench;
    }
}
