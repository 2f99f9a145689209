namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What is pressed while the connection is gone: refused at once, said, and never done later.</summary>
public sealed class CutOffModulesTests
{
    /// <summary>What was said stays until it is asked for; and the two ways to know that one is cut off.</summary>
    private const string Page =
        """
        const wait = setTimeout;
        window.setTimeout = (act, time, ...given) => wait(act, time === 4_000 ? 600_000 : time, ...given);
        const said = () => {
          const line = document.querySelector('.toast:not(.leaves)');
          line?.remove();
          return line?.textContent ?? 'nothing';
        };
        const tell = state => document.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state } }));
        const cuts = {
          circuit: () => tell('show'),
          browser: () => document.body.insertAdjacentHTML('beforeend', '<div class="is-offline"></div>'),
        };
        const comesBack = () => {
          document.querySelector('.is-offline')?.remove();
          tell('hide');
        };

        """;

    /// <summary>A page that is drawn by Blazor: it notes on an element what it listens to there, and one listener for each kind hears it all.</summary>
    private const string Drawn = Page +
        """
        document.body.insertAdjacentHTML('beforeend', `<div class="shell" data-interactive>
          <button id="join"><span>Join</span></button>
          <label><input type="radio" name="presence" id="online" checked></label><label id="label"><input type="radio" name="presence" id="busy"></label>
          <select id="order"><option>newest<option>relevant</select>
          <form id="seek" action="/search"><input type="search" id="words"></form>
          <input id="name"><button id="copy">Copy</button><a id="room" href="messages/2">Lab</a><a id="file" href="api/files/1">A file</a>
        </div>`);
        const the = id => document.getElementById(id);
        const kinds = { join: ['click'], online: ['change'], busy: ['change'], order: ['change'], seek: ['submit'], words: ['input'], name: ['input', 'keydown'] };
        for (const [id, heard] of Object.entries(kinds)) the(id)._blazorEvents_1 = { handlers: Object.fromEntries(heard.map(kind => [kind, {}])) };
        let heard = [];
        for (const kind of ['click', 'change', 'submit', 'input', 'keydown']) document.addEventListener(kind, event => {
          if (kind === 'submit') event.preventDefault();
          for (const { id } of event.composedPath()) if (kinds[id]?.includes(kind)) heard.push([kind, id, the(id).value].filter(Boolean).join(' '));
        });
        let own = 0;
        the('copy').addEventListener('click', () => { own++; });
        for (const id of ['room', 'file']) the(id).addEventListener('click', event => event.preventDefault());
        await bench.use('../Shell/cut-off.js');
        await bench.joins();
        const chooses = value => {
          the('order').focus();
          the('order').value = value;
          the('order').dispatchEvent(new Event('change', { bubbles: true }));
        };
        const types = (id, words) => {
          the(id).value = words;
          the(id).dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        const enters = () => the('name').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        const presses = [() => the('join').firstChild.click(), () => the('label').click(), () => chooses('relevant'), () => the('seek').requestSubmit(), enters];

        """;

    [Theory]
    [InlineData("circuit")]
    [InlineData("browser")]
    public async Task What_the_circuit_would_hear_is_refused_and_said_and_it_hears_of_it_neither_then_nor_later(string cut)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Drawn +
            $$"""
            cuts.{{cut}}();
            const told = presses.map(press => {
              press();
              return said();
            });
            const state = `${the('online').checked} ${the('order').value}`;
            comesBack();
            await bench.settles();
            const later = heard.join();
            presses.forEach(press => press());
            return [told.join(), state, later, said(), heard.join(), `${the('busy').checked} ${the('order').value}`];
            """);

        Assert.Equal(
            [
                "notConnected,notConnected,notConnected,notConnected,notConnected", "true newest", "", "nothing",
                "click join,change busy on,change order relevant,submit seek,keydown name", "true relevant",
            ],
            told);
    }

    [Fact]
    public async Task What_the_browser_does_by_itself_goes_on_and_a_link_says_that_it_leads_there_later()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Drawn +
            """
            cuts.circuit();
            return ['copy', 'file', 'room'].map(id => {
              the(id).click();
              return said();
            }).concat(`${own}`);
            """);

        Assert.Equal(["nothing", "nothing", "opensWhenBack", "1"], told);
    }

    [Fact]
    public async Task Words_that_are_typed_stay_and_the_circuit_hears_of_them_once_when_it_is_back()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Drawn +
            """
            cuts.circuit();
            types('name', 'De');
            types('name', 'Den');
            const quiet = said();
            types('words', 'f');
            types('words', 'fi');
            const why = said();
            heard = [];
            comesBack();
            const once = heard.join();
            tell('show');
            tell('hide');
            return [quiet, why, once, heard.join()];
            """);

        Assert.Equal(["nothing", "notConnected", "input name Den,input words fi", "input name Den,input words fi"], told);
    }

    [Theory]
    [InlineData("circuit")]
    [InlineData("browser")]
    public async Task What_is_done_with_a_message_is_refused_before_anything_is_asked_or_chosen(string cut)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Page +
            $$"""
            const { edit, forward, markUnread, pin, react, remove, save, showHistory, showReplies } = await bench.use('Chat/Acting/acts.js');
            const { pickReaction } = await bench.use('Chat/Reacting/reactions.js');
            const { remindOf } = await bench.use('Chat/Later/remind.js');
            await bench.joins();
            await bench.shows({ from: 1, to: 1, atStart: true, atEnd: true });
            const row = bench.log.querySelector('article');
            const acts = [
              edit, forward, markUnread, remove, showHistory, showReplies,
              row => pin(row, true), row => save(row, true), row => react(row, '👍', true), row => pickReaction(row, row), row => remindOf(row, row),
            ];
            cuts.{{cut}}();
            const told = [];
            for (const act of acts) {
              act(row);
              await bench.until(() => document.querySelector('.toast'));
              told.push(said());
            }
            const open = document.querySelectorAll('dialog, .menu, .picker').length;
            comesBack();
            await bench.settles();
            return [`${told.length}`, [...new Set(told)].join(), `${open}`, bench.calls.join()];
            """);

        Assert.Equal(["11", "notConnected", "0", ""], told);
    }
}
