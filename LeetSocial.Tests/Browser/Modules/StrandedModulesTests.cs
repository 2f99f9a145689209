namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What never got into a room that its writer is no longer in.</summary>
public sealed class StrandedModulesTests
{
    private const string Desk =
        """
        const { form, box, place } = await bench.use('Chat/Writing/desk.js');
        const { outbox } = await bench.use('Chat/Writing/outbox.js');
        const { strandedLine } = await bench.use('Chat/Writing/stranded-line.js');
        await bench.use('Chat/Writing/sender.js');
        document.body.append(form);
        outbox.open('1');
        bench.answers.Send = () => ({ ok: false, code: 'notFound', message: 'There is no such room.' });
        await bench.joins();
        await outbox.add(1, 'Too late');
        await bench.until(() => outbox.stranded().length === 1);
        const stranded = strandedLine();
        document.body.append(stranded.line);
        const enter = room => { place.roomId = room; stranded.enter(room); };
        const press = async name => {
          [...stranded.line.querySelectorAll('button')].find(button => button.textContent.includes(name)).click();
          await bench.settles();
        };
        enter(2);
        """;

    [Fact]
    public async Task It_is_shown_in_every_other_room_and_can_be_written_there()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            Desk +
            """
            const told = [stranded.line.querySelector('span').textContent];
            enter(1);
            told.push(`${stranded.line.hidden}`);
            enter(2);
            box.value = 'Begun here';
            await press('edit');
            told.push(box.value, `${outbox.stranded().length}`);
            box.value = '';
            await press('edit');
            return [...told, box.value, `${stranded.line.hidden}`, `${outbox.entries(1).length}`];
            """);

        Assert.Equal(["Too late", "true", "Begun here", "1", "Too late", "true", "0"], told);
    }

    [Fact]
    public async Task It_stays_over_a_reload_until_it_is_thrown_away()
    {
        await using var bench = await Workbench.Opens();
        await bench.Tries(Desk);
        await bench.Reloads();

        var told = await bench.Tries<string[]>(
            """
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            const { strandedLine } = await bench.use('Chat/Writing/stranded-line.js');
            const { read } = await bench.use('Chat/Writing/store.js');
            const stranded = strandedLine();
            stranded.enter(2);
            outbox.open('1');
            await bench.until(() => !stranded.line.hidden);
            const told = [stranded.line.querySelector('span').textContent];
            [...stranded.line.querySelectorAll('button')].at(-1).click();
            await bench.until(async () => (await read('1', 'outbox')).length === 0);
            return [...told, `${stranded.line.hidden}`];
            """);

        Assert.Equal(["Too late", "true"], told);
    }
}
