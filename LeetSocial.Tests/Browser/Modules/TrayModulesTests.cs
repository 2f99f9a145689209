using LeetSocial.Tests.Support;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Files of the tray that are given up, stop, or are sent anew, and what is asked of the server then.</summary>
public sealed class TrayModulesTests
{
    // Nobody waits between two tries here.
    private const string Tray =
        """
        const wait = setTimeout;
        window.setTimeout = (act, time, ...given) => wait(act, time < 10_000 ? 0 : time, ...given);
        const { read, write } = await bench.use('Chat/Writing/store.js');
        const { attachments } = await bench.use('Uploads/Tray/attachments.js');
        const item = name => attachments.shown(1).find(one => one.name === name);
        const address = name => new URL(`api/uploads/${name}`, document.baseURI).href;
        const left = (name, at, more) => ({ id: name, roomId: 1, at, name, size: 3, type: '', blob: new Blob(['abc']), state: 'paused', sent: 0, uploadUrl: address(name), ...more });
        const leaves = (...items) => write('1', (drafts, outbox, shelf) => items.forEach(one => shelf.put(one)));
        """;

    [Fact]
    public async Task A_file_that_is_given_up_while_nothing_of_it_is_sent_is_ended_on_the_server()
    {
        await using var bench = await Workbench.Opens();
        bench.Server = route => Asked(route) switch
        {
            "HEAD api/uploads/cut" => route.AbortAsync("connectionreset"),
            "HEAD api/uploads/stranger" or "POST api/uploads" => route.FulfillAsync(new() { Status = 400 }),
            var asked when asked.StartsWith("DELETE", StringComparison.Ordinal) => route.FulfillAsync(new() { Status = 204 }),
            _ => Task.CompletedTask,
        };

        await bench.Tries(Tray +
            """
            await leaves(...['cut', 'stranger', 'one', 'two', 'three', 'waiting'].map((name, at) => left(name, at)));
            await attachments.open('1');
            await bench.until(() => item('cut').state === 'paused' && item('stranger').state === 'failed' && item('three').state === 'sending');
            attachments.remove(item('cut'));
            attachments.remove(item('waiting'));
            attachments.retry(item('stranger'));
            """);

        foreach (var name in new[] { "cut", "waiting", "stranger" }) await Sees(bench, $"DELETE api/uploads/{name}");
    }

    [Fact]
    public async Task A_file_that_is_given_up_while_the_server_does_not_let_go_of_it_is_ended_once_it_does()
    {
        await using var bench = await Workbench.Opens();
        var busy = 1;
        bench.Server = route => Asked(route) switch
        {
            "POST api/uploads" => route.FulfillAsync(new() { Status = 201, Headers = new Dictionary<string, string> { ["Location"] = "/api/uploads/1" } }),
            "DELETE api/uploads/1" => route.FulfillAsync(new() { Status = busy-- > 0 ? 423 : 204 }),
            _ => Task.CompletedTask,
        };

        await bench.Tries(Tray +
            """
            await attachments.open('1');
            attachments.add(1, [new File(['abc'], 'a.txt')]);
            await bench.until(() => item('a.txt').uploadUrl);
            attachments.remove(item('a.txt'));
            """);

        await Sees(bench, "DELETE api/uploads/1", times: 2);
    }

    [Fact]
    public async Task A_file_that_the_server_gives_up_on_is_ended_there()
    {
        await using var bench = await Workbench.Opens();
        bench.Server = route => Asked(route) switch
        {
            "POST api/uploads" => route.FulfillAsync(new() { Status = 201, Headers = new Dictionary<string, string> { ["Location"] = "/api/uploads/1" } }),
            "PATCH api/uploads/1" => route.FulfillAsync(new() { Status = 460 }),
            "HEAD api/uploads/1" => route.FulfillAsync(new() { Headers = new Dictionary<string, string> { ["Upload-Offset"] = "0", ["Upload-Length"] = "3" } }),
            "DELETE api/uploads/1" => route.FulfillAsync(new() { Status = 204 }),
            _ => null,
        };

        await bench.Tries(Tray +
            """
            await attachments.open('1');
            attachments.add(1, [new File(['abc'], 'a.txt')]);
            await bench.until(() => item('a.txt').state === 'failed');
            """);

        await Sees(bench, "DELETE api/uploads/1");
    }

    [Fact]
    public async Task A_file_that_is_chosen_anew_while_its_library_comes_is_sent_once()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Tray +
            """
            await attachments.open('1');
            attachments.add(1, [new File(['abc'], 'a.png', { type: 'image/png' })]);
            attachments.retry(item('a.png'), { original: true });
            await bench.until(() => item('a.png').state === 'failed');
            """);

        Assert.Single(bench.Requests, "POST api/uploads");
    }

    [Fact]
    public async Task A_file_that_stopped_is_told_to_go_on_and_goes_on_where_it_stopped()
    {
        await using var bench = await Workbench.Opens();
        var isBack = false;
        bench.Server = route => Asked(route) switch
        {
            "HEAD api/uploads/cut" when isBack => route.FulfillAsync(new() { Headers = new Dictionary<string, string> { ["Upload-Offset"] = "1", ["Upload-Length"] = "3" } }),
            "PATCH api/uploads/cut" => route.FulfillAsync(new() { Status = 204, Headers = new Dictionary<string, string> { ["Upload-Offset"] = "3", ["Upload-File-Id"] = "7" } }),
            _ => route.AbortAsync("connectionreset"),
        };

        await bench.Tries(Tray +
            """
            const { drawChip } = await bench.use('Uploads/Tray/chip.js');
            await leaves(left('cut', 0));
            await attachments.open('1');
            const chip = drawChip(item('cut'));
            attachments.addEventListener('changed', chip.settle);
            chip.settle();
            document.body.append(chip.element);
            const retry = () => document.querySelector('.att [aria-label=retryFile]');
            await bench.until(() => item('cut').state === 'paused' && !retry().hidden);
            """);
        isBack = true;
        var told = await bench.Tries<string[]>(Tray +
            """
            document.querySelector('.att [aria-label=retryFile]').click();
            await bench.until(() => item('cut').state === 'done');
            return [`${item('cut').fileId}`, document.querySelector('.att small').textContent];
            """);

        Assert.Equal(["7", "3 B"], told);
        Assert.DoesNotContain(bench.Requests, asked => asked.StartsWith("POST", StringComparison.Ordinal) || asked.StartsWith("DELETE", StringComparison.Ordinal));
    }

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
            attachments.giveBack(1, [{ fileId: 6, name: 'b.txt', size: 3, isPicture: false }, { fileId: 5, name: 'a.png', size: 3, isPicture: true }]);
            recordings.giveBack(1, { fileId: 7, size: 9, voice: { seconds: 4, waveform: 'abc' } });
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

    private static string Asked(IRoute route) => $"{route.Request.Method} {new Uri(route.Request.Url).AbsolutePath.TrimStart('/')}";

    private static Task Sees(Workbench bench, string asked, int times = 1) => Eventually.Is(() => bench.Requests.Count(one => one == asked) == times, asked);
}
