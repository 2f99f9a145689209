namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Pages of a room, and the way back to the place that was left, when answers come late, not at all, or to somebody who has gone on.</summary>
public sealed class ReadingModulesTests
{
    private const string Log =
        """
        const { call, insist } = await bench.use('Chat/bridge.js');
        const { watchLog } = await bench.use('Chat/Reading/log-watch.js');
        const { pageNearEdges, seek } = await bench.use('Chat/Reading/paging.js');
        const place = await bench.use('Chat/Reading/place.js');
        const { readVisible } = await bench.use('Chat/Reading/reading.js');
        const asked = what => bench.calls.filter(call => call.startsWith(what)).length;
        watchLog([place.keepPlace, pageNearEdges, readVisible]);
        await bench.joins();
        """;

    // Bob reads line 110; then the circuit shows another part of the room, as it does when it has read the room anew.
    private const string ReadAnew =
        Log +
        """
        const gate = bench.gate();
        await bench.shows({ from: 100, to: 129, atStart: true });
        await bench.scrollsTo(110);
        const before = bench.placeOf(110);
        let first = 300;
        bench.answers.LoadOlder = async () => {
          await gate.passed;
          first -= 100;
          bench.shows({ from: Math.max(100, first), to: 329, atStart: first <= 100, atEnd: true });
          return { ok: true };
        };
        await bench.shows({ from: 300, to: 329, atEnd: true });
        await bench.until(() => asked('LoadOlder') === 1);
        """;

    [Fact]
    public async Task Every_language_that_is_known_is_served()
    {
        await using var bench = await Workbench.Opens();

        var answers = await bench.Tries<string[]>(
            """
            const { languages, grammarOf } = await bench.use('Chat/Reading/languages.js');
            return Promise.all(languages.map(async name => (await grammarOf(name)).highlighter.getLanguage(name) ? 'served' : name));
            """);

        Assert.InRange(answers.Length, 30, 100);
        Assert.All(answers, answer => Assert.Equal("served", answer));
    }

    [Fact]
    public async Task A_page_of_a_room_that_was_left_holds_the_next_room_up_no_longer()
    {
        await using var bench = await Workbench.Opens();

        var asked = await bench.Tries<string[]>(Log +
            """
            bench.answers.LoadOlder = room => room === 1 ? new Promise(() => {}) : { ok: true };
            await bench.shows({ room: 1, from: 100, to: 105 });
            await bench.shows({ room: 2, from: 50, to: 55 });
            return bench.calls.filter(call => call.startsWith('LoadOlder'));
            """);

        Assert.Equal(["LoadOlder 1", "LoadOlder 2"], asked.Take(2));
    }

    [Fact]
    public async Task Whoever_seeks_a_message_waits_for_the_page_that_is_on_its_way_as_long_as_it_takes()
    {
        await using var bench = await Workbench.Opens();

        Assert.True(await bench.Tries<bool>(Log +
            """
            bench.answers.LoadOlder = async () => {
              for (let frames = 0; frames < 40; frames++) await bench.settles();
              await bench.shows({ from: 40, to: 105, atStart: true });
              return { ok: true };
            };
            await bench.shows({ from: 100, to: 105 });
            return await seek(1, 42, () => true);
            """));
    }

    [Fact]
    public async Task Who_was_reading_when_the_room_was_read_anew_is_back_at_the_same_line_and_has_read_nothing_on_the_way()
    {
        await using var bench = await Workbench.Opens();

        var (drift, read) = await Told(bench, ReadAnew +
            """
            const passed = asked('Read 1 3');
            gate.opens();
            await bench.until(() => bench.log.querySelector('[data-sequence="110"]') && !place.isReturning());
            await bench.settles();
            return [bench.placeOf(110) - before, passed + asked('Read 1 3')];
            """);

        Assert.InRange(drift, -1, 1);
        Assert.Equal(0, read);
    }

    [Fact]
    public async Task Who_is_led_elsewhere_when_the_room_is_read_anew_is_not_taken_back()
    {
        await using var bench = await Workbench.Opens();

        var (place, asked) = await Told(bench, Log +
            """
            await bench.shows({ from: 100, to: 129, atStart: true, atEnd: true });
            await bench.scrollsTo(110);
            await bench.shows({ from: 300, to: 329, leads: 1, landing: 315 });
            return [bench.placeOf(315), asked('LoadOlder')];
            """);

        Assert.InRange(place, 100, 200);
        Assert.Equal(0, asked);
    }

    [Fact]
    public async Task Nothing_counts_as_read_until_the_last_of_several_ways_back_has_ended()
    {
        await using var bench = await Workbench.Opens();

        // The circuit that was asked is gone, the next one is asked as well; the first to give up ends nothing.
        var (returning, read) = await Told(bench, ReadAnew +
            """
            await bench.joins();
            await bench.until(() => asked('LoadOlder') === 2);
            await bench.settles();
            const isReturning = place.isReturning();
            bench.log.dispatchEvent(new Event('scroll'));
            gate.opens();
            await bench.until(() => !place.isReturning());
            return [isReturning ? 1 : 0, asked('Read 1 3')];
            """);

        Assert.Equal(1, returning);
        Assert.Equal(0, read);
    }

    [Fact]
    public async Task What_stands_there_when_a_way_back_ends_in_vain_is_read_at_once()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(ReadAnew +
            """
            if (asked('Read 1 3')) throw new Error('Read on the way');
            bench.answers.LoadOlder = () => ({ ok: false });
            await bench.joins();
            await bench.until(() => asked('Read 1 3') > 0);
            """);
    }

    [Fact]
    public async Task Who_goes_to_the_latest_message_instead_of_back_is_not_taken_back_any_more()
    {
        await using var bench = await Workbench.Opens();

        var (toEnd, asked) = await Told(bench, ReadAnew +
            """
            place.goToLatest();
            gate.opens();
            await bench.until(() => asked('Read 1 329') === 1);
            for (let frames = 0; frames < 10; frames++) await bench.settles();
            return [bench.log.scrollHeight - bench.log.clientHeight - bench.log.scrollTop, asked('LoadOlder')];
            """);

        Assert.InRange(toEnd, -2, 2);
        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task Who_has_gone_to_another_room_is_not_told_that_the_end_of_the_first_could_not_be_reached()
    {
        await using var bench = await Workbench.Opens();

        var (toasts, atEnd) = await Told(bench, Log +
            """
            const gates = [bench.gate(), bench.gate()];
            bench.answers.JumpToLatest = async room => {
              await gates[room - 1].passed;
              return { ok: room === 2 };
            };
            await bench.shows({ room: 1, from: 100, to: 129, atStart: true });
            place.goToLatest();
            await bench.shows({ room: 2, from: 50, to: 79, atStart: true });
            place.goToLatest();
            gates[0].opens();
            await bench.settles();
            gates[1].opens();
            await bench.shows({ room: 2, from: 80, to: 109, atEnd: true });
            const { scrollHeight, clientHeight, scrollTop } = bench.log;
            return [document.querySelectorAll('.toast').length, scrollHeight - clientHeight - scrollTop];
            """);

        Assert.Equal(0, toasts);
        Assert.InRange(atEnd, -2, 2);
    }

    [Fact]
    public async Task What_is_refused_for_a_while_is_asked_for_again_and_what_is_refused_for_good_is_not()
    {
        await using var bench = await Workbench.Opens();

        var (again, once) = await Told(bench, Log +
            """
            let refusals = 2;
            const answer = () => refusals-- > 0 ? { ok: false, retryAfterSeconds: 0.05 } : { ok: true };
            Object.assign(bench.answers, { JumpTo: answer, JumpToDate: () => ({ ok: false }) });
            if (!await insist('JumpTo', 1, 5) || await insist('JumpToDate', 1, '')) throw new Error('Another answer');
            return [asked('JumpTo 1 5'), asked('JumpToDate')];
            """);

        Assert.Equal((3, 1), (again, once));
    }

    [Fact]
    public async Task A_page_that_is_refused_for_a_while_is_asked_for_again_and_comes()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Log +
            """
            bench.answers.LoadOlder = async () => {
              if (asked('LoadOlder') < 3) return { ok: false, retryAfterSeconds: 0.05 };
              bench.shows({ from: 90, to: 105, atStart: true });
              return { ok: true };
            };
            await bench.shows({ from: 100, to: 105 });
            await bench.until(() => bench.log.querySelector('[data-sequence="90"]'));
            if (bench.log.hasAttribute('aria-busy')) await bench.until(() => !bench.log.hasAttribute('aria-busy'));
            """);
    }

    private static async Task<(double First, double Second)> Told(Workbench bench, string body) =>
        await bench.Tries<double[]>(body) is [var first, var second] ? (first, second) : throw new InvalidOperationException("Two numbers are told.");
}
