namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What is wiped at signing out, and when.</summary>
public sealed class SigningOutModulesTests
{
    /// <summary>Something that was typed and that the browser keeps, and a form to leave by, on a page whose server can be reached.</summary>
    private const string Page =
        """
        // What would be waited for two seconds is waited for, and what was said stays, however busy the machine is.
        let patience = 600_000;
        const wait = setTimeout;
        window.setTimeout = (act, time, ...given) => wait(act, time === 2_000 ? patience : time === 4_000 ? 600_000 : time, ...given);
        await bench.use('Chat/Writing/sign-out.js');
        await bench.use('Chat/Writing/draft-sync.js');
        const { flush, keepDraft, openDrafts } = await bench.use('Chat/Writing/drafts.js');
        document.body.insertAdjacentHTML('beforeend', '<form action="/account/logout" method="post" data-sign-out><button>Sign out</button></form>');
        let isReachable = true;
        let left = 0;
        window.fetch = async address => {
          if (!isReachable) throw new TypeError(address);
          return new Response();
        };
        HTMLFormElement.prototype.submit = () => { left++; };
        const signsOut = () => document.querySelector('[data-sign-out] button').click();
        const said = () => document.querySelector('.toast:not(.leaves)')?.textContent;
        const told = () => said() !== 'signingOut' && said();
        const asked = () => document.querySelector('dialog h2')?.textContent;
        const kept = async () => (await indexedDB.databases()).length;
        await openDrafts('1');
        keepDraft(1, 'Half a thought');
        await flush();

        """;

    [Fact]
    public async Task T37_where_no_server_can_be_reached_nobody_is_signed_out_and_nothing_is_lost()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Page +
            """
            bench.answers.KeepDraft = () => ({ ok: false });
            await bench.joins();
            isReachable = false;
            signsOut();
            await bench.until(told);
            const offline = [told(), asked() ?? '', `${left} ${await kept()}`];
            isReachable = true;
            signsOut();
            await bench.until(asked);
            isReachable = false;
            document.querySelector('.toast')?.remove();
            document.querySelector('dialog .danger').click();
            await bench.until(told);
            const since = [told(), `${left} ${await kept()}`];
            isReachable = true;
            signsOut();
            await bench.until(asked);
            document.querySelector('dialog .danger').click();
            await bench.until(() => left);
            return [...offline, ...since, `${left} ${await kept()}`];
            """);

        Assert.Equal(["signOutOffline", "", "0 1", "signOutOffline", "0 1", "1 0"], told);
    }

    [Fact]
    public async Task T37_files_that_wait_to_be_sent_or_scheduled_without_a_word_are_asked_about()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string>(Page +
            """
            const { write } = await bench.use('Chat/Writing/store.js');
            keepDraft(1, '');
            await flush();
            await write('1', (_, outbox) => outbox.put({ clientMessageId: 'a', roomId: 1, content: '', files: [{ fileId: 7 }], state: 'later' }));
            signsOut();
            await bench.until(() => asked() || left);
            return `${asked()} ${left}`;
            """);

        Assert.Equal("unsentTitle 0", told);
    }

    [Fact]
    public async Task What_was_just_typed_is_brought_to_the_account_first_and_is_then_nothing_to_ask_about()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Page +
            """
            const gate = bench.gate();
            bench.answers.KeepDraft = (room, content) => content === 'Half a thought' ? gate.passed : { ok: true, version: 2 };
            await bench.joins();
            await bench.until(() => bench.calls.length === 1);
            keepDraft(1, 'A thought');
            signsOut();
            gate.opens({ ok: true, version: 1 });
            await bench.until(() => left || asked());
            return [asked() ?? 'unasked', ...bench.calls];
            """);

        Assert.Equal(["unasked", "KeepDraft 1 Half a thought 0", "KeepDraft 1 A thought 1"], told);
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_not_waited_for_and_what_it_does_not_have_is_asked_about()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Page +
            """
            patience = 0;
            bench.answers.KeepDraft = () => new Promise(() => {});
            await bench.joins();
            signsOut();
            signsOut();
            await bench.until(asked);
            document.querySelector('dialog button').click();
            await bench.settles();
            return [asked() ?? 'once', `${left} ${await kept()}`];
            """);

        Assert.Equal(["once", "0 1"], told);
    }

    [Fact]
    public async Task What_is_under_way_is_said_at_once_and_until_something_else_is()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Page +
            """
            const gate = bench.gate();
            const reach = window.fetch;
            window.fetch = address => gate.passed.then(() => reach(address));
            bench.answers.KeepDraft = () => ({ ok: false });
            await bench.joins();
            signsOut();
            const lines = [said()];
            gate.opens();
            await bench.until(asked);
            lines.push(said() ?? 'nothing');
            document.querySelector('dialog .danger').click();
            await bench.until(() => left);
            return [...lines, said()];
            """);

        Assert.Equal(["signingOut", "nothing", "signingOut"], told);
    }

    [Theory]
    [InlineData("isFinal: true", "unasked")]
    [InlineData("isFinal: false", "unsentTitle")]
    [InlineData("isFinal: true, voice: { seconds: 1, waveform: '' }", "unsentTitle")]
    public async Task A_file_that_can_never_be_sent_is_nothing_to_ask_about(string how, string expected)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string>(Page +
            $$"""
            const { write } = await bench.use('Chat/Writing/store.js');
            await write('1', (drafts, outbox, attachments) => attachments.put({ id: 'a', roomId: 1, name: 'a.exe', state: 'failed', {{how}} }));
            bench.answers.KeepDraft = () => ({ ok: true, version: 1 });
            await bench.joins();
            signsOut();
            await bench.until(() => left || asked());
            return asked() ?? 'unasked';
            """);

        Assert.Equal(expected, told);
    }
}
