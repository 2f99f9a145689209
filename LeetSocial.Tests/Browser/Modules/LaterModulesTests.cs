namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What is put off is said once: whatever is pressed before the answer comes, and when none comes.</summary>
public sealed class LaterModulesTests
{
    /// <summary>The composer of the first room, and what one does there.</summary>
    internal const string Composer =
        """
        await bench.use('Chat/Writing/composer-host.js');
        if (!document.querySelector('ls-composer')) document.body.insertAdjacentHTML('beforeend', '<ls-composer data-room="1" data-person="1"></ls-composer>');
        const composer = document.querySelector('ls-composer');
        const box = composer.querySelector('textarea');
        const types = words => {
          box.value = words;
          box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        };
        const sends = () => composer.querySelector('form').requestSubmit();
        const putsOff = () => {
          composer.querySelector('[aria-label=scheduleForLater]').click();
          [...document.querySelectorAll('[role=menuitem]')].find(item => item.textContent === 'inMinutes').click();
        };
        const asked = method => bench.calls.filter(call => call.split(' ')[0] === method);
        const nameOf = call => call.split(' ')[2];
        const never = () => new Promise(() => {});
        bench.answers.Scheduled = () => [];
        const reads = words => bench.until(() => box.value === words);

        """;

    [Fact]
    public async Task Words_leave_the_box_when_a_time_is_chosen_and_come_back_before_what_was_typed_since_with_what_they_are()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Composer +
            """
            const { beginReply } = await bench.use('Chat/Writing/context.js');
            const { codeMode } = await bench.use('Chat/Writing/Coding/code-mode.js');
            const gate = bench.gate();
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            bench.answers.Schedule = () => gate.passed;
            beginReply({ id: 2, name: 'bob', snippet: '' });
            codeMode.begin('c');
            types('x = 1;');
            putsOff();
            sends();
            const left = [box.value, `${composer.querySelector('.purpose').hidden}`, `${codeMode.language}`];
            await bench.until(() => asked('Schedule').length === 1);
            types('y = 2;');
            gate.opens({ ok: false, code: 'invalid', message: 'No' });
            await reads('x = 1;\ny = 2;');
            const back = [document.querySelector('.toast').textContent, `${composer.querySelector('.purpose').hidden}`, codeMode.language];
            sends();
            await bench.until(() => asked('SendCode').length > 0);
            return [...left, ...back, ...bench.calls.filter(call => call.startsWith('Send')).map(call => call.replace(nameOf(call), ''))];
            """);

        Assert.Equal(["", "true", "null", "No", "false", "c", "SendCode 1  x = 1;\ny = 2; c 2"], told);
    }

    [Fact]
    public async Task Words_that_are_on_their_way_are_said_to_be_where_their_result_will_stand_until_it_does_and_not_when_they_are_back()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Composer +
            """
            const line = composer.querySelector('.planned');
            const says = (...words) => bench.until(() => words.length ? !line.hidden && words.every(word => line.textContent.includes(word)) : line.hidden);
            const gates = [bench.gate(), bench.gate()];
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            bench.answers.Schedule = () => gates[asked('Schedule').length - 1].passed;
            types('Refused');
            putsOff();
            await says('scheduling');
            if (line.querySelector('button') || box.value) throw new Error('There is nothing to see yet');
            composer.dataset.room = 2;
            await says();
            composer.dataset.room = 1;
            await says('scheduling');
            gates[0].opens({ ok: false, code: 'invalid', message: 'No' });
            await reads('Refused');
            await says();
            types('Taken');
            putsOff();
            await says('scheduling');
            gates[1].opens({ ok: true });
            Object.assign(composer.dataset, { next: '2026-12-01T08:00:00Z', scheduled: 1 });
            await says('scheduledOne', 'seeScheduled');
            await bench.until(() => !line.textContent.includes('scheduling'));
            composer.dataset.scheduled = 0;
            await says();
            types('Lost');
            bench.answers.Schedule = never;
            putsOff();
            await says('scheduling');
            await bench.until(() => asked('Schedule').length === 3);
            await bench.joins();
            await reads('Lost');
            await says();
            """);
    }

    [Fact]
    public async Task Words_that_nobody_answered_keep_their_name_when_they_are_chosen_or_sent_again_and_other_words_have_another()
    {
        await using var bench = await Workbench.Opens();

        var names = await bench.Tries<string[]>(Composer +
            """
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            const names = [];
            const chooses = async answer => {
              const before = asked('Schedule').length;
              bench.answers.Schedule = answer;
              putsOff();
              await bench.until(() => asked('Schedule').length > before);
              names.push(nameOf(asked('Schedule').at(-1)));
              if (answer !== never) return reads('');
              const { value } = box;
              await bench.joins();
              await bench.until(() => box.value !== value);
            };
            types('Hello');
            await chooses(never);
            await chooses(() => ({ ok: true }));
            types('Hello');
            await chooses(never);
            types('Hello all');
            await chooses(never);
            sends();
            await bench.until(() => asked('Send').length === 1);
            names.push(nameOf(asked('Send')[0]));
            types('Posted already');
            bench.answers.Schedule = () => ({ ok: false, code: 'conflict', message: 'Said' });
            putsOff();
            await bench.until(() => document.querySelector('.toast')?.textContent === 'Said');
            names.push(nameOf(asked('Schedule').at(-1)));
            await reads('Posted already');
            await chooses(() => ({ ok: true }));
            return names;
            """);

        Assert.Equal(["a", "a", "b", "c", "c", "d", "e"], names.Select(name => $"{(char)('a' + names.Distinct().ToList().IndexOf(name))}"));
    }

    [Fact]
    public async Task They_come_back_into_their_own_room_and_after_a_reload_under_their_name()
    {
        await using var bench = await Workbench.Opens();

        var before = await bench.Tries<string[]>(Composer +
            """
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            bench.answers.Schedule = never;
            types('Of the first room');
            putsOff();
            await bench.until(() => asked('Schedule').length === 1);
            composer.dataset.room = 2;
            types('Of the second');
            await bench.joins();
            await bench.until(() => document.querySelector('.toast'));
            const there = box.value;
            composer.dataset.room = 1;
            const here = box.value;
            putsOff();
            await bench.until(() => asked('Schedule').length === 2);
            types('Since');
            const { read } = await bench.use('Chat/Writing/store.js');
            await bench.until(async () => (await read('1', 'drafts')).some(({ content }) => content === 'Since'));
            return [there, here, ...asked('Schedule').map(nameOf)];
            """);
        await bench.Reloads();
        var after = await bench.Tries<string>(Composer +
            """
            await reads('Of the first room\nSince');
            await bench.joins();
            await bench.shows({ from: 1, to: 3, atStart: true });
            types('Of the first room');
            putsOff();
            await bench.until(() => asked('Schedule').length === 1);
            return nameOf(asked('Schedule')[0]);
            """);

        Assert.Equal(["Of the second", "Of the first room", after, after], before);
    }
}
