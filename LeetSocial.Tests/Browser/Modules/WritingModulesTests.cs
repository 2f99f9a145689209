namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What stands at the end of the log until its row comes.</summary>
public sealed class WritingModulesTests
{
    [Fact]
    public async Task What_was_typed_in_the_instant_before_the_page_is_loaded_anew_is_waited_for()
    {
        await using var bench = await Workbench.Opens();

        Assert.Equal(["Half a thought"], await bench.Tries<string[]>(
            """
            const { keepDraft, openDrafts } = await bench.use('Chat/Writing/drafts.js');
            const { read } = await bench.use('Chat/Writing/store.js');
            const waits = [];
            await openDrafts('1');
            keepDraft(1, 'Half a thought');
            document.dispatchEvent(new CustomEvent('leetsocial:reloading', { detail: waits }));
            await Promise.all(waits);
            return (await read('1', 'drafts')).map(({ content }) => content);
            """));
    }

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

    [Fact]
    public async Task What_a_person_asks_for_waits_for_a_circuit_and_what_would_be_done_twice_does_not()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            """
            const { call, ready, request } = await bench.use('Chat/bridge.js');
            const asked = request('Edit', 1, 'x');
            let times = 0;
            const comes = ready().then(() => times++);
            const refused = await call('Edit', 2, 'x').catch(problem => problem.constructor.name);
            await bench.joins();
            const { ok } = await asked;
            await comes;
            await bench.joins();
            await ready();
            return [refused, `${ok}`, `${times}`, ...bench.calls.map(call => call.split(' ')[0])];
            """);

        Assert.Equal(["BridgeDown", "true", "1", "Edit"], told);
    }

    [Theory]
    [InlineData("keepDraft(1, 'Typed meanwhile');", "none")]
    [InlineData("context.begin({ kind: 'alone' });", "alone")]
    [InlineData("", "edit")]
    public async Task An_edit_that_was_asked_for_begins_unless_something_was_begun_meanwhile(string meanwhile, string kind)
    {
        await using var bench = await Workbench.Opens();

        var begun = await bench.Tries<string>(
            $$"""
            const { edit } = await bench.use('Chat/Acting/acts.js');
            const { context } = await bench.use('Chat/Writing/context.js');
            const { keepDraft } = await bench.use('Chat/Writing/drafts.js');
            const gate = bench.gate();
            context.open('1');
            context.enter(1);
            bench.answers.Source = () => gate.passed;
            await bench.joins();
            await bench.shows({ from: 1, to: 1, atStart: true });
            const over = edit(bench.log.querySelector('article'));
            await bench.until(() => bench.calls.length);
            {{meanwhile}}
            gate.opens({ ok: true, content: 'Line 1', codeLanguage: null });
            await over;
            return context.purpose?.kind ?? 'none';
            """);

        Assert.Equal(kind, begun);
    }

    [Fact]
    public async Task An_answer_that_comes_late_is_good_for_whoever_waits_and_the_next_key_asks_anew()
    {
        await using var bench = await Workbench.Opens();

        var offered = await bench.Tries<string[]>(
            """
            // Nobody waits two seconds here.
            const wait = setTimeout;
            window.setTimeout = (act, time, ...args) => wait(act, time === 2_000 ? 0 : time, ...args);
            const { ask } = await bench.use('Chat/Writing/Suggesting/asked.js');
            const gate = bench.gate();
            bench.answers.NameablePeople = () => gate.passed;
            await bench.joins();
            const offers = [ask('NameablePeople', 1, 'b')];
            await bench.settles();
            offers.push(ask('NameablePeople', 1, 'b'));
            gate.opens('bob');
            return [...await Promise.all(offers), ...bench.calls];
            """);

        Assert.Equal(["bob", "bob", "NameablePeople 1 b", "NameablePeople 1 b"], offered);
    }

    [Fact]
    public async Task Enter_takes_the_emoji_that_is_found_however_long_a_busy_browser_takes_to_show_it()
    {
        await using var bench = await Workbench.Opens();

        var taken = await bench.Tries<string>(
            """
            const later = (act, frames) => frames ? requestAnimationFrame(() => later(act, frames - 1)) : act();
            window.requestIdleCallback = act => later(act, 60);
            const { openPicker } = await bench.use('Chat/Reacting/picker.js');
            let taken = '';
            await openPicker(bench.log, emoji => { taken = emoji; });
            const { shadowRoot } = document.querySelector('emoji-picker');
            await bench.until(() => shadowRoot.activeElement?.type === 'search');
            const field = shadowRoot.activeElement;
            field.value = 'clapping';
            field.dispatchEvent(new InputEvent('input', { bubbles: true }));
            field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
            await bench.until(() => taken);
            return taken;
            """);

        Assert.Equal("👏", taken);
    }

    [Fact]
    public async Task A_store_that_opens_late_has_all_that_it_held_and_all_that_was_written_meanwhile()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            """
            const before = await bench.use('Chat/Writing/store.js?before');
            const held = { clientMessageId: 'a', roomId: 1, content: 'Held', at: 1, state: 'queued' };
            await before.write('1', (drafts, outbox) => {
              outbox.put(held);
              drafts.put({ roomId: 1, content: 'Typed offline', base: 1, synced: false });
              drafts.put({ roomId: 2, content: 'First', base: 1, synced: false });
              drafts.put({ roomId: 3, content: 'Alone', base: 1, synced: true });
            });
            const gate = bench.gate();
            const open = indexedDB.open.bind(indexedDB);
            indexedDB.open = (...args) => {
              const late = {};
              gate.passed.then(() => {
                const request = open(...args);
                request.onsuccess = () => { late.result = request.result; late.onsuccess(); };
              });
              return late;
            };
            // Nobody waits ten seconds here.
            const wait = setTimeout;
            window.setTimeout = (act, time, ...args) => wait(act, time === 10_000 ? 0 : time, ...args);
            const { draftOf, keepDraft, openDrafts } = await bench.use('Chat/Writing/drafts.js');
            const { heard } = await bench.use('Chat/Writing/draft-sync.js');
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            await openDrafts('1');
            outbox.open('1');
            heard(1, 'Of the account', 2);
            keepDraft(2, 'Second');
            await outbox.add(1, 'Meanwhile', undefined, null, { draft: null });
            const early = draftOf(1);
            gate.opens();
            await bench.until(() => draftOf(1) !== early && outbox.entries(1).length === 2);
            const drafts = async () => (await before.read('1', 'drafts')).map(({ content, base, synced }) => `${content} ${base} ${synced}`);
            await bench.until(async () => (await drafts())[0].startsWith('Typed') && (await drafts())[1].startsWith('First'));
            return [early, draftOf(1), draftOf(2), draftOf(3), ...outbox.entries(1).map(({ content }) => content), ...await drafts()];
            """);

        Assert.Equal(
            ["Of the account", "Typed offline", "First\nSecond", "Alone", "Held", "Meanwhile", "Typed offline 1 false", "First\nSecond 0 false", "Alone 1 true"], told);
    }
}
