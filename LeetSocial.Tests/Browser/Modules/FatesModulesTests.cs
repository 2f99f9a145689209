namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What was put off and not answered: what became of it is found out and said.</summary>
public sealed class FatesModulesTests
{
    /// <summary>The composer, a circuit that goes away over a message that was put off, and what the next one has of it.</summary>
    private const string Composer = LaterModulesTests.Composer +
        """
        // What was said stays.
        const wait = setTimeout;
        window.setTimeout = (act, time, ...given) => wait(act, time === 4_000 ? 600_000 : time, ...given);
        const toldBy = () => document.querySelector('.toast')?.textContent;
        const list = () => [{ id: 7, clientMessageId: nameOf(asked('Schedule')[0]), dueAt: new Date(Date.now() + 1e6).toISOString(), failure: null }];
        const nobodyAnswers = async () => {
          const { detach } = await bench.use('Chat/bridge.js');
          bench.answers.Schedule = never;
          putsOff();
          await bench.until(() => asked('Schedule').length === 1);
          detach();
        };
        const stored = async () => (await (await bench.use('Chat/Writing/store.js')).read('1', 'outbox')).length;

        """;

    [Theory]
    [InlineData("", "", "true null")]
    [InlineData("Since", "Since", "true c")]
    public async Task What_was_scheduled_after_all_leaves_the_text_and_that_is_said(string since, string rest, string how)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Composer +
            $$"""
            const { beginReply } = await bench.use('Chat/Writing/context.js');
            const { codeMode } = await bench.use('Chat/Writing/Coding/code-mode.js');
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            beginReply({ id: 2, name: 'bob', snippet: '' });
            codeMode.begin('c');
            types('Hello');
            await nobodyAnswers();
            await reads('Hello');
            if ('{{since}}') types('Hello\n{{since}}');
            bench.answers.Scheduled = list;
            await bench.joins();
            await bench.until(() => toldBy() === 'scheduledFor');
            await bench.until(async () => await stored() === 0);
            return [box.value, `${composer.querySelector('.purpose').hidden} ${codeMode.language}`, ...asked('CancelScheduled')];
            """);

        Assert.Equal([rest, how], told);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Hello all")]
    public async Task What_was_thrown_away_or_changed_before_anybody_knew_is_taken_back_and_that_is_said(string instead)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Composer +
            $$"""
            await bench.joins();
            types('Hello');
            await nobodyAnswers();
            await reads('Hello');
            types('{{instead}}');
            bench.answers.Scheduled = list;
            await bench.joins();
            await bench.until(() => toldBy() === 'scheduledTakenBack');
            await bench.until(async () => await stored() === 0);
            await bench.joins();
            return [box.value, ...asked('CancelScheduled'), `${asked('Scheduled').length}`];
            """);

        Assert.Equal([instead, "CancelScheduled 7", "1"], told);
    }

    [Fact]
    public async Task Thrown_away_it_is_taken_back_after_a_reload_too()
    {
        await using var bench = await Workbench.Opens();

        var name = await bench.Tries<string>(Composer +
            """
            await bench.joins();
            types('Hello');
            await nobodyAnswers();
            await reads('Hello');
            types('');
            const { read } = await bench.use('Chat/Writing/store.js');
            await bench.until(async () => (await read('1', 'outbox')).some(({ isGone }) => isGone));
            return nameOf(asked('Schedule')[0]);
            """);
        await bench.Reloads();
        await bench.Tries(Composer +
            $$"""
            bench.answers.Scheduled = () => [{ id: 7, clientMessageId: '{{name}}', dueAt: new Date().toISOString(), failure: null }];
            await bench.joins();
            await bench.until(() => toldBy() === 'scheduledTakenBack' && asked('CancelScheduled').join() === 'CancelScheduled 7');
            """);
    }

    [Fact]
    public async Task What_reaches_the_server_late_is_found_when_the_list_grows_and_the_same_words_are_another_message_by_then()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Composer +
            """
            await bench.joins();
            types('Hello');
            await nobodyAnswers();
            await reads('Hello');
            types('');
            await bench.joins();
            await bench.until(async () => asked('Scheduled').length === 1 && await stored() === 0);
            types('Hello');
            sends();
            await bench.until(() => asked('Send').length === 1);
            bench.answers.Scheduled = list;
            Object.assign(composer.dataset, { scheduled: '1', next: new Date().toISOString() });
            await bench.until(() => toldBy() === 'scheduledTakenBack');
            return [`${nameOf(asked('Send')[0]) === list()[0].clientMessageId}`, ...asked('CancelScheduled')];
            """);

        Assert.Equal(["false", "CancelScheduled 7"], told);
    }
}
