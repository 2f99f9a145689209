using System.Text.Json;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>Files, pictures and voices where something fails between the browser and the server, or somebody is quicker than it.</summary>
public sealed class FileModulesTests
{
    [Fact]
    public async Task A_document_that_was_closed_while_its_library_came_is_not_fetched()
    {
        await using var bench = await Workbench.Opens();

        var problem = await bench.Tries<string>(
            """
            const { openPdf } = await bench.use('Uploads/Showing/pdf-library.js');
            const stop = new AbortController();
            const opened = openPdf('api/files/1', stop.signal);
            stop.abort();
            return opened.then(() => 'opened', problem => problem.name);
            """);

        Assert.Equal("AbortError", problem);
        Assert.DoesNotContain("GET api/files/1", bench.Requests);
    }

    [Fact]
    public async Task The_browser_writes_a_size_as_the_server_does()
    {
        long[] sizes = [0, 1, 999, 1_000, 1_049, 9_949, 9_951, 10_500, 999_499, 999_501, 1_000_000, 10_485_760, 999_600_000, 5_000_000_000];
        await using var bench = await Workbench.Opens();

        var written = await bench.Tries<string[]>(
            $"const {{ fileSize }} = await bench.use('Uploads/Tray/file-size.js'); return {JsonSerializer.Serialize(sizes)}.map(fileSize);");

        Assert.Equal(sizes.Select(FileSize.Of), written);
    }

    [Theory]
    [InlineData("", "audio/none")]
    [InlineData("globalThis.AudioContext = class { constructor() { throw new Error('Too many'); } };", "audio/webm")]
    public async Task A_microphone_that_cannot_be_recorded_is_let_go_of_and_its_owner_told_so(string before, string type)
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            $$"""
            {{before}}
            const { recordings } = await bench.use('Uploads/Voice/recordings.js');
            const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
            let stream;
            navigator.mediaDevices.getUserMedia = async wanted => (stream = await ask(wanted));
            const words = await recordings.begin(1, 'lab', '{{type}}').catch(problem => `thrown: ${problem.name}`);
            return [words, `${stream.getTracks().map(track => track.readyState)}`, `${recordings.live}`];
            """);

        Assert.Equal(["microphoneBusy", "ended", "null"], told);
    }

    [Fact]
    public async Task A_rooms_picture_that_a_proxy_refuses_is_told_in_words_and_one_that_somebody_else_sets_is_shown()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            """
            await bench.use('Avatars/Cropping/room-picture.js');
            const element = document.createElement('ls-room-picture');
            Object.assign(element.dataset, { room: 1, initials: 'G', color: 1, picture: '' });
            document.body.append(element);
            const buttons = () => element.querySelectorAll('button').length;
            const seen = [buttons()];
            element.dataset.picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
            seen.push(buttons(), element.querySelectorAll('img').length);
            element.querySelectorAll('button')[1].click();
            await bench.until(() => element.querySelector('.complaint').textContent);
            return [...seen, element.querySelector('.complaint').textContent, buttons()].map(String);
            """);

        Assert.Equal(["1", "2", "1", "pictureNotSent", "2"], told);
        Assert.Contains("DELETE api/rooms/1/avatar", bench.Requests);
    }

    // Two minutes of silence, so that no place that is waited for is passed by; what is pressed in one breath comes before the browser has told of any of it.
    private const string Voice =
        """
        const { sound } = await bench.use('Uploads/Playing/voice-sound.js');
        const wave = new DataView(new ArrayBuffer(44 + 120 * 8000));
        const write = (at, words) => [...words].forEach((letter, place) => wave.setUint8(at + place, letter.charCodeAt(0)));
        write(0, 'RIFF'); wave.setUint32(4, wave.byteLength - 8, true); write(8, 'WAVEfmt '); wave.setUint32(16, 16, true);
        wave.setUint16(20, 1, true); wave.setUint16(22, 1, true); wave.setUint32(24, 8000, true); wave.setUint32(28, 8000, true);
        wave.setUint16(32, 1, true); wave.setUint16(34, 8, true); write(36, 'data'); wave.setUint32(40, 120 * 8000, true);
        new Uint8Array(wave.buffer, 44).fill(128);
        const voice = { id: '1', source: URL.createObjectURL(new Blob([wave], { type: 'audio/wav' })), seconds: 120 };
        """;

    [Fact]
    public async Task A_pause_right_after_play_is_not_overtaken_by_what_is_pressed_next()
    {
        await using var bench = await Workbench.Opens();

        var states = await bench.Tries<string[]>(Voice +
            """
            sound.play(voice);
            await bench.until(() => sound.positionOf('1') > 0.1);
            sound.pause();
            const states = [sound.isPlaying('1')];
            sound.seek(voice, 2);
            states.push(sound.isPlaying('1'), sound.positionOf('1'));
            await bench.settles();
            states.push(sound.isPlaying('1'), sound.positionOf('1'));
            sound.play(voice);
            await bench.until(() => sound.positionOf('1') > 2.1);
            return states.map(String);
            """);

        Assert.Equal(["false", "false", "2", "false", "2"], states);
    }

    [Fact]
    public async Task A_voice_message_that_was_taken_back_to_its_beginning_begins_there()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(Voice +
            """
            sound.play(voice);
            await bench.until(() => sound.positionOf('1') > 0.1);
            sound.seek(voice, 60);
            await bench.until(() => sound.positionOf('1') > 60.05);
            sound.seek(voice, 0);
            await bench.until(() => sound.positionOf('1') > 0 && sound.positionOf('1') < 60);
            """);
    }

    [Fact]
    public async Task A_gallery_that_gets_no_answer_rests_before_it_asks_again_and_goes_on_behind_a_page_without_pictures()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(
            """
            const pages = [null, { items: [], before: 7 }, { items: [{ id: 1, fileUrl: '/api/files/1', messageId: 3 }], before: null }];
            const told = [];
            const rests = [];
            globalThis.fetch = async ({ search }) => {
              told.push(search);
              const page = pages.shift();
              return { ok: page !== null, status: page ? 200 : 429, json: async () => page };
            };
            const wait = globalThis.setTimeout;
            globalThis.setTimeout = (go, time = 0) => time < 1_000 ? wait(go, time) : rests.push(go);
            const { beyond } = await bench.use('Uploads/Showing/beyond.js');
            const look = () => further.reach(-1, { message: 20 });
            const further = beyond(found => { told.push(`${found.length} found`); look(); });
            for (let changes = 0; changes < 3; changes++) {
              look();
              await bench.settles();
            }
            told.push(`${rests.length} rest`);
            rests[0]();
            await bench.until(() => told.includes('1 found'));
            look();
            await bench.settles();
            return told;
            """);

        Assert.Equal(["?before=20", "1 rest", "0 found", "?before=20", "0 found", "?before=7", "1 found"], told);
    }

    [Fact]
    public async Task An_emoji_that_is_newer_than_the_list_stays_a_picture_and_one_that_the_list_has_lost_says_its_code()
    {
        await using var bench = await Workbench.Opens();

        var words = await bench.Tries<string[]>(
            """
            const address = name => `data:image/gif;base64,R0lGODlhAQABAAAAACw=#${name}`;
            let names = ['old', 'kept'];
            globalThis.fetch = async () => ({ ok: true, json: async () => names.map(name => ({ name, url: address(name) })) });
            const { refreshEmoji } = await bench.use('CustomEmoji/Showing/custom-emoji.js');
            await refreshEmoji(0);
            const row = bench.row(1);
            row.replaceChildren(...['old', 'kept', 'new'].map(name => Object.assign(new Image(), { className: 'emoji', alt: `:${name}:`, src: address(name) })));
            bench.log.append(row);
            names = ['kept', 'another'];
            await refreshEmoji(0);
            return [row.textContent, ...[...row.querySelectorAll('img')].map(picture => picture.alt)];
            """);

        Assert.Equal([":old:", ":kept:", ":new:"], words);
    }
}
