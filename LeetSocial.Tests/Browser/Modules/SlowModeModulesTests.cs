namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What slow mode holds back goes when the server lets it, and is asked for anew when the room changes its mind.</summary>
public sealed class SlowModeModulesTests
{
    /// <summary>The composer of a room in slow mode, which has just refused a message for ten minutes.</summary>
    private const string Refused =
        """
        document.body.insertAdjacentHTML('beforeend', '<ls-composer data-room="1" data-person="1" data-slow-mode="1/600"></ls-composer>');
        await bench.use('Chat/Writing/composer-host.js');
        const { outbox } = await bench.use('Chat/Writing/outbox.js');
        const composer = document.querySelector('ls-composer');
        const note = () => composer.querySelector('.note').textContent;
        const sent = () => bench.calls.filter(call => call.startsWith('Send 1')).length;
        const tooMany = { ok: false, code: 'tooMany', retryAfterSeconds: 600 };
        await bench.joins();
        await bench.shows({ from: 1, to: 3, atStart: true });

        """;

    [Theory]
    [InlineData("composer.dataset.slowMode = '1/0';")]
    [InlineData("composer.dataset.slowMode = '1/5';")]
    [InlineData("composer.dataset.room = 2; composer.dataset.slowMode = '2/0'; composer.dataset.room = 1; composer.dataset.slowMode = '1/5';")]
    [InlineData("new BroadcastChannel('leetsocial-outbox-1').postMessage({ eased: 1 });")]
    public async Task A_message_that_waits_goes_at_once_when_the_room_has_its_people_wait_less(string eases)
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Refused +
            $$"""
            bench.answers.Send = () => tooMany;
            await outbox.add(1, 'Hello');
            await bench.until(() => note() === 'slowModeKept');
            bench.answers.Send = () => ({ ok: true });
            {{eases}}
            await bench.until(() => sent() === 2 && outbox.entries(1).length === 0 && note() === '');
            """);
    }

    [Fact]
    public async Task An_answer_that_was_on_its_way_when_the_room_eased_is_no_reason_to_wait()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Refused +
            """
            const gate = bench.gate();
            bench.answers.Send = () => gate.passed;
            await outbox.add(1, 'Hello');
            await bench.until(() => sent() === 1);
            bench.answers.Send = () => ({ ok: true });
            composer.dataset.slowMode = '1/0';
            gate.opens(tooMany);
            await bench.until(() => sent() === 2 && outbox.entries(1).length === 0);
            """);
    }
}
