using static LeetSocial.Tests.Browser.Modules.TrayModulesTests;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What the browser keeps of the tray, and what becomes of it there.</summary>
public sealed class KeptTrayModulesTests
{
    [Fact]
    public async Task A_file_that_was_held_back_and_is_no_longer_there_says_so_though_nobody_answers_about_another()
    {
        await using var bench = await Workbench.Opens();
        bench.Server = route => route.FulfillAsync(new() { Status = 404 });

        var told = await bench.Tries<string[]>(Tray +
            """
            const asked = [];
            AbortSignal.timeout = time => {
              const stop = new AbortController();
              asked.push({ time, stop });
              return stop.signal;
            };
            const ask = fetch;
            window.fetch = (place, how) => (place === address('silent')
              ? new Promise((_, fail) => how.signal?.addEventListener('abort', () => fail(how.signal.reason)))
              : ask(place, how));
            const held = (name, at) => left(name, Date.now() + at, { state: 'done', fileId: 1 + at, isBeingChecked: true });
            await leaves(held('silent', 0), held('gone', 1));
            await attachments.open('1');
            await bench.until(() => asked.length === 1);
            asked[0].stop.abort();
            await bench.until(() => asked.length === 3);
            const { state, reason, isFinal } = item('gone');
            return [item('silent').state, state, reason, `${isFinal}`, `${asked[0].time}`];
            """);

        Assert.Equal(["done", "failed", "fileGone", "true", "10000"], told);
        Assert.Single(bench.Requests, "HEAD api/uploads/gone");
    }

    [Fact]
    public async Task Files_and_a_recording_that_were_taken_back_are_there_after_a_reload()
    {
        await using var bench = await Workbench.Opens();
        const string Open =
            """
            const { describe, recordings } = await bench.use('Uploads/Voice/recordings.js');
            await attachments.open('1');
            await recordings.open('1');
            """;

        await bench.Tries(Tray + Open +
            """
            await leaves(left('old.txt', 0, { state: 'done', fileId: 4, uploadUrl: undefined, blob: null }));
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            const { bringBack } = await bench.use('Chat/Writing/taking-back.js');
            outbox.open('1');
            bringBack({ clientMessageId: 'words', roomId: 1, content: '', files: [{ fileId: 6, name: 'b.txt', size: 3, isPicture: false }, { fileId: 5, name: 'a.png', size: 3, isPicture: true }] });
            bringBack({ clientMessageId: 'voice', roomId: 1, content: '', files: [{ fileId: 7, size: 9, voice: { seconds: 4, waveform: 'abc' } }] });
            await bench.until(async () => (await read('1', 'attachments')).length === 3 && (await read('1', 'recordings')).length === 1);
            """);
        await bench.Reloads();
        var told = await bench.Tries<string[]>(Tray + Open +
            """
            await bench.until(() => attachments.shown(1).length === 3 && recordings.keptIn(1));
            const told = attachments.shown(1).map(({ name, state, fileId, reason = '' }) => `${name} ${state} ${fileId} ${reason}`);
            const kept = recordings.keptIn(1);
            const { blob, voice } = describe(kept);
            told.push(`${kept.fileId} ${kept.size} ${blob} ${voice.seconds} ${voice.waveform}`);
            recordings.discard(kept);
            await bench.until(async () => (await read('1', 'recordings')).length === 0);
            return told;
            """);

        Assert.Equal(["old.txt failed 4 fileGone", "b.txt done 6 ", "a.png done 5 ", "7 9 null 4 abc"], told);
        await Sees(bench, "DELETE api/files/7");
    }

    [Fact]
    public async Task What_a_message_takes_along_leaves_the_trays_store_in_the_step_in_which_the_message_is_kept()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(Tray +
            """
            const { outbox } = await bench.use('Chat/Writing/outbox.js');
            const { sendSpoken } = await bench.use('Chat/Writing/along.js');
            const spoken = { state: 'done', fileId: 7, uploadUrl: undefined, voice: { seconds: 4, waveform: 'abc' } };
            await leaves(left('said', Date.now(), spoken), left('other.txt', Date.now(), { state: 'done', fileId: 8 }));
            await attachments.open('1');
            outbox.open('1');
            // The page dies right after.
            attachments.posted = () => {};
            sendSpoken(0);
            await bench.until(async () => (await read('1', 'outbox')).length === 1);
            return [...await read('1', 'outbox'), ...await read('1', 'attachments')].map(({ files, name }) => files?.[0].name ?? name);
            """);

        Assert.Equal(["said", "other.txt"], told);
    }

    [Fact]
    public async Task What_is_given_up_while_nobody_hears_it_is_ended_over_a_reload_when_there_is_a_connection_again()
    {
        await using var bench = await Workbench.Opens();
        var isBack = false;
        bench.Server = route => isBack && Asked(route).StartsWith("DELETE", StringComparison.Ordinal)
            ? route.FulfillAsync(new() { Status = 204 })
            : route.AbortAsync("connectionreset");

        await bench.Tries(Tray +
            """
            await leaves(left('cut', 0), left('sent', Date.now(), { state: 'done', fileId: 9, uploadUrl: undefined }));
            await attachments.open('1');
            await bench.until(() => item('cut').state === 'paused');
            attachments.remove(item('cut'));
            attachments.remove(item('sent'));
            await bench.until(async () => (await read('1', 'attachments')).map(({ id }) => id.split(' ')[0]).join() === 'ends,ends');
            """);
        await bench.Reloads();
        var told = await bench.Tries<string[]>(Tray +
            """
            await attachments.open('1');
            const kept = await read('1', 'attachments');
            return [`${attachments.shown(1).length}`, `${kept.length}`, `${kept.every(({ isFinal }) => isFinal)}`];
            """);
        Assert.Equal(["0", "2", "true"], told);

        bench.Requests.Clear();
        isBack = true;
        await bench.Tries(
            """
            const { read } = await bench.use('Chat/Writing/store.js');
            await bench.until(async () => {
              dispatchEvent(new Event('online'));
              return (await read('1', 'attachments')).length === 0;
            });
            """);
        Assert.Contains("DELETE api/uploads/cut", bench.Requests);
        Assert.Contains("DELETE api/files/9", bench.Requests);
    }
}
