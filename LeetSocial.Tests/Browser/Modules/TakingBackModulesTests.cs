namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What leaves the outbox for the place where it was written: a page that dies in the middle of it neither loses nor doubles it.</summary>
public sealed class TakingBackModulesTests
{
    // One step of the store is allowed; then the page is gone, as far as the store is concerned.
    private const string Desk =
        """
        const { form, place } = await bench.use('Chat/Writing/desk.js');
        const { outbox } = await bench.use('Chat/Writing/outbox.js');
        const { attachments } = await bench.use('Uploads/Tray/attachments.js');
        const { recordings } = await bench.use('Uploads/Voice/recordings.js');
        const { openDrafts } = await bench.use('Chat/Writing/drafts.js');
        const { bringBack, takeBack } = await bench.use('Chat/Writing/taking-back.js');
        const { read } = await bench.use('Chat/Writing/store.js');
        document.body.append(form);
        place.roomId = 1;
        outbox.open('1');
        await Promise.all([openDrafts('1'), attachments.open('1'), recordings.open('1')]);
        const dies = () => {
          const begin = IDBDatabase.prototype.transaction;
          let steps = 0;
          IDBDatabase.prototype.transaction = function (names, mode) {
            if (mode === 'readwrite' && ++steps > 1) throw new Error('The page is gone');
            return begin.call(this, names, mode);
          };
        };
        const kept = async () => {
          const [drafts, sent, tray, spoken] = await Promise.all(['drafts', 'outbox', 'attachments', 'recordings'].map(name => read('1', name)));
          return [...drafts.map(({ content }) => content), ...sent.map(({ state }) => state), ...tray.map(({ name }) => name), ...spoken.map(({ fileId }) => `${fileId}`)];
        };
        """;

    [Theory]
    [InlineData("bringBack")]
    [InlineData("takeBack")]
    public async Task A_message_and_its_files_are_back_in_one_step(string how)
    {
        await using var bench = await Workbench.Opens();

        var kept = await bench.Tries<string[]>(Desk +
            $$"""
            await outbox.add(1, 'Too early', undefined, null, { draft: null, hold: 30, files: ['a.png', 'b.txt'].map((name, place) => ({ fileId: 6 + place, name, size: 3, isPicture: false })) });
            dies();
            {{how}}(outbox.entries(1)[0]);
            await bench.until(async () => (await read('1', 'outbox')).length === 0);
            return kept();
            """);

        Assert.Equal(["Too early", "a.png", "b.txt"], kept);
    }

    [Theory]
    [InlineData("bringBack")]
    [InlineData("takeBack")]
    public async Task A_recording_is_back_in_one_step(string how)
    {
        await using var bench = await Workbench.Opens();

        var kept = await bench.Tries<string[]>(Desk +
            $$"""
            await outbox.add(1, '', undefined, null, { draft: null, hold: 30, files: [{ fileId: 7, name: 'Voice', size: 9, isPicture: false, voice: { seconds: 4, waveform: 'abc' } }] });
            dies();
            {{how}}(outbox.entries(1)[0]);
            await bench.until(async () => (await read('1', 'outbox')).length === 0);
            return kept();
            """);

        Assert.Equal(["7"], kept);
    }

    [Theory]
    [InlineData("false", new[] { "For later", "later" })]
    [InlineData("true", new[] { "For later" })]
    public async Task Words_that_were_put_off_in_vain_are_back_in_one_step(string isOver, string[] expected)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Desk +
            $$"""
            const { comesBack, openPutOff, takeOut } = await bench.use('Chat/Writing/putting-off.js');
            const { keepDraft, flush } = await bench.use('Chat/Writing/drafts.js');
            const { box } = await bench.use('Chat/Writing/desk.js');
            openPutOff('1');
            box.value = 'For later';
            keepDraft(1, 'For later');
            await flush();
            const piece = takeOut({ roomId: 1, content: 'For later', codeLanguage: null, replyTo: null });
            await piece.kept;
            dies();
            comesBack(piece, {{isOver}});
            await bench.until(async () => (await read('1', 'drafts'))[0].content !== '');
            return [...await kept(), ...(await read('1', 'outbox')).map(({ isBack }) => `${isBack}`)];
            """);

        Assert.Equal(isOver == "true" ? expected : [.. expected, "true"], told);
    }
}
