using System.Collections.Concurrent;
using LeetSocial.Tests.Support;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Files of the tray that are given up, stop, or are sent anew, and what is asked of the server then.</summary>
public sealed class TrayModulesTests
{
    // Nobody waits between two tries here.
    internal const string Tray =
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
    public async Task A_file_whose_beginning_is_not_answered_is_begun_again_under_its_name_and_one_that_begins_anew_under_another()
    {
        await using var bench = await Workbench.Opens();
        var told = new ConcurrentQueue<string>();
        bench.Server = route =>
        {
            if (Asked(route) != "POST api/uploads") return route.FulfillAsync(new() { Status = 204 });
            told.Enqueue(route.Request.Headers["upload-metadata"]);
            return told.Count == 1 ? route.AbortAsync("connectionreset") : route.FulfillAsync(new() { Status = 422 });
        };

        await bench.Tries(Tray +
            """
            await attachments.open('1');
            attachments.add(1, [new File(['abc'], 'a.txt')]);
            await bench.until(() => item('a.txt').state === 'failed');
            attachments.retry(item('a.txt'));
            await bench.until(() => item('a.txt').state === 'failed');
            """);

        var names = told.Select(all => all.Split(',').Single(one => one.StartsWith("name ", StringComparison.Ordinal))).ToArray();
        Assert.Equal(3, names.Length);
        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
    }

    internal static string Asked(IRoute route) => $"{route.Request.Method} {new Uri(route.Request.Url).AbsolutePath.TrimStart('/')}";

    internal static Task Sees(Workbench bench, string asked, int times = 1) => Eventually.Is(() => bench.Requests.Count(one => one == asked) == times, asked);
}
