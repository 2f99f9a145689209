namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What is on its way in one room while its writer has gone on to another, or to another tab.</summary>
public sealed class RoomSwitchModulesTests
{
    private const string Desk =
        """
        const { form, box, place, send } = await bench.use('Chat/Writing/desk.js');
        const { beginEdit, beginReply, context } = await bench.use('Chat/Writing/context.js');
        await bench.use('Chat/Writing/submitting.js');
        const enter = room => { place.roomId = room; context.enter(room); };
        document.body.append(form);
        context.open('1');
        enter(1);
        await bench.joins();
        """;

    [Fact]
    public async Task An_edit_whose_answer_comes_in_another_room_is_over_and_nothing_is_touched_there()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            Desk +
            """
            const gate = bench.gate();
            bench.answers.Edit = () => gate.passed;
            beginEdit({ id: 5 }, 'Old', null);
            box.value = 'New';
            context.type('New');
            form.requestSubmit(send);
            await bench.until(() => bench.calls.includes('Edit 5 New'));
            enter(2);
            beginReply({ id: 9 });
            box.value = 'Elsewhere';
            document.activeElement.blur();
            gate.opens({ ok: true });
            await bench.until(() => !context.purposeIn(1));
            await bench.settles();
            return [context.purpose.kind, box.value, document.activeElement.localName];
            """);

        Assert.Equal(["reply", "Elsewhere", "body"], told);
    }

    [Fact]
    public async Task An_edit_that_was_changed_again_before_its_writer_left_goes_on()
    {
        await using var bench = await Workbench.Opens();

        var kept = await bench.Tries<string>(
            Desk +
            """
            const gate = bench.gate();
            bench.answers.Edit = () => gate.passed;
            beginEdit({ id: 5 }, 'Old', null);
            box.value = 'New';
            context.type('New');
            form.requestSubmit(send);
            await bench.until(() => bench.calls.includes('Edit 5 New'));
            context.type('New and more');
            enter(2);
            gate.opens({ ok: true });
            await bench.settles();
            return context.purposeIn(1)?.text ?? 'nothing';
            """);

        Assert.Equal("New and more", kept);
    }

    [Fact]
    public async Task A_recording_answers_what_was_answered_in_its_own_room()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            Desk +
            """
            const { attachments } = await bench.use('Uploads/Tray/attachments.js');
            const { say } = await bench.use('Chat/Writing/along.js');
            beginReply({ id: 5 });
            enter(2);
            beginReply({ id: 9 });
            say({ roomId: 1, parts: ['x'], type: 'audio/webm', seconds: 1, levels: [1] });
            return [`${attachments.spoken()[0].replyTo.id}`, context.purposeIn(1)?.kind ?? 'over', context.purpose.kind];
            """);

        Assert.Equal(["5", "over", "reply"], told);
    }

    [Fact]
    public async Task Whoever_reads_stays_where_they_are_when_something_of_theirs_goes_to_another_room()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<bool[]>(
            """
            const { watchLog } = await bench.use('Chat/Reading/log-watch.js');
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            const place = await bench.use('Chat/Reading/place.js');
            watchLog([place.keepPlace]);
            outbox.open('1');
            await bench.joins();
            await bench.shows({ from: 1, to: 30, atStart: true, atEnd: true });
            await bench.scrollsTo(10);
            const before = bench.placeOf(10);
            await outbox.add(2, 'Over there');
            await bench.settles();
            const stays = bench.placeOf(10) === before;
            await outbox.add(1, 'Here');
            await bench.until(() => !place.isAwayFromEnd());
            return [stays];
            """);

        Assert.Equal([true], told);
    }

    [Fact]
    public async Task A_tab_that_is_closed_sends_what_it_held_back_itself_and_nothing_of_another_tab()
    {
        await using var bench = await Workbench.Opens();

        var sent = await bench.Tries<string[]>(
            """
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            const { write } = await bench.use('Chat/Writing/store.js');
            await bench.use('Chat/Writing/sender.js');
            outbox.open('1');
            await bench.joins();
            const at = Date.now();
            await write('1', (_, kept) => kept.put({ clientMessageId: 'other', roomId: 1, content: 'Theirs', at, held: at + 3_600_000, state: 'queued' }));
            outbox.readAgain('1');
            await bench.until(() => outbox.entries(1).length === 1);
            await outbox.add(2, 'Mine', undefined, null, { hold: 3_600 });
            dispatchEvent(new Event('pagehide'));
            await bench.until(() => bench.calls.some(call => call.startsWith('Send ')));
            return [...new Set(bench.calls.map(call => call.split(' ')[3])), `${outbox.entries(1)[0].held === at + 3_600_000}`];
            """);

        Assert.Equal(["Mine", "true"], sent);
    }
}
