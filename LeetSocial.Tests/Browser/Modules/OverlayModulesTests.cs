namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What stands over the page, and the keys and files that are meant for it alone.</summary>
public sealed class OverlayModulesTests
{
    private const string Rooms =
        """
        document.body.classList.add('shell');
        document.body.insertAdjacentHTML('beforeend', `<section class="rooms"><nav>${['General', 'Garden'].map((name, id) =>
          `<a class="room" href="messages/${id}"><span class="av"></span><span class="n">${name}</span></a>`).join('')}</nav></section>`);
        window.entered = [];
        document.addEventListener('click', event => {
          const room = event.target.closest('.room');
          if (room) entered.push(room.textContent);
          event.preventDefault();
        });
        await bench.use('Chat/Keyboard/shortcuts.js');
        """;

    [Theory]
    [InlineData("dialog", "gallery")]
    [InlineData("dialog", "ask")]
    [InlineData("div", "mud-dialog")]
    public async Task No_key_reaches_the_rooms_beneath_an_open_picture_or_dialog(string element, string name)
    {
        await using var bench = await Workbench.Opens();
        await bench.Tries(
            $$"""
            {{Rooms}}
            const over = document.createElement('{{element}}');
            over.className = '{{name}}';
            over.tabIndex = -1;
            document.body.append(over);
            over.showModal?.();
            over.focus();
            """);
        foreach (var key in (string[])["Control+k", "Alt+ArrowDown", "Alt+Shift+ArrowUp", "?"]) await bench.Presses(key);
        await bench.Tries(
            """
            await bench.settles();
            if (entered.length || document.querySelector('.jump-to, .keys')) throw new Error('The page beneath was reached');
            document.querySelector('dialog, .mud-dialog').remove();
            """);

        await bench.Presses("Control+k");
        await bench.Presses("Enter");
        await bench.Tries("await bench.until(() => entered.join() === 'General')");
    }

    [Fact]
    public async Task What_hangs_on_the_room_beneath_goes_before_a_key_leads_to_another()
    {
        await using var bench = await Workbench.Opens();
        await bench.Tries(
            $$"""
            {{Rooms}}
            const { floatBeside } = await bench.use('Chat/Acting/floating.js');
            await bench.shows({ room: 1, from: 1, to: 3, atStart: true });
            const menu = Object.assign(document.createElement('div'), { popover: 'auto' });
            document.body.append(menu);
            menu.showPopover();
            floatBeside(Object.assign(document.createElement('div'), { className: 'floats' }), bench.log.querySelector('article'));
            await bench.settles();
            """);

        await bench.Presses("Alt+ArrowDown");

        await bench.Tries("await bench.until(() => entered.length === 1 && !document.querySelector('.floats, :popover-open'))");
    }

    [Fact]
    public async Task Ctrl_K_asked_for_before_something_else_was_opened_opens_nothing_over_it()
    {
        await using var bench = await Workbench.Opens();
        await bench.Tries(
            """
            document.body.classList.add('shell');
            await bench.use('Chat/Keyboard/shortcuts.js');
            await bench.joins();
            window.told = bench.gate();
            bench.answers.MyRooms = () => told.passed;
            """);
        await bench.Presses("Control+k");
        await bench.Tries(
            """
            const over = document.createElement('dialog');
            document.body.append(over);
            over.showModal();
            told.opens([{ id: 1, name: 'General', unread: 0, isGroup: true, initials: 'G', color: 1 }]);
            await bench.settles();
            if (document.querySelector('.jump-to')) throw new Error('It stands over the picture');
            over.remove();
            """);

        await bench.Presses("Control+k");
        await bench.Tries("await bench.until(() => document.querySelector('.jump-to[open]'))");
    }

    [Fact]
    public async Task A_file_dropped_on_what_stands_over_the_page_goes_into_no_tray()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(
            """
            await bench.use('Uploads/Tray/dropping.js');
            const { attachments } = await bench.use('Uploads/Tray/attachments.js');
            const taken = [];
            attachments.add = (room, files) => taken.push(...files);
            document.body.insertAdjacentHTML('beforeend', '<ls-composer data-room="1" data-room-name="Lab"></ls-composer>');
            const brought = new DataTransfer();
            brought.items.add(new File(['words'], 'notes.txt'));
            const drops = () => document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: brought, bubbles: true, cancelable: true }));
            const over = document.createElement('dialog');
            document.body.append(over);
            over.showModal();
            drops();
            if (taken.length) throw new Error('It went into the room beneath');
            over.close();
            drops();
            if (taken.length !== 1) throw new Error('It went nowhere');
            """);
    }

    [Theory]
    [InlineData("(await bench.use('Chat/Acting/ask.js')).ask({ title: 'Delete?', body: '', keep: 'Keep', go: 'Delete', isOfRoom: true })")]
    [InlineData("(await bench.use('Chat/Later/when-dialog.js')).askWhen({ title: 'Remind me', go: 'Set', told: '', accept: () => {}, isOfRoom: true })")]
    [InlineData("await bench.use('Chat/Reading/date-dialog.js'); document.querySelector('[data-jump-to-date]').click()")]
    [InlineData("(await bench.use('Uploads/Showing/gallery.js')).openGallery(picture)")]
    [InlineData("(await bench.use('Uploads/Showing/preview.js')).openPreview(file).catch(() => {})")]
    public async Task What_stands_open_over_a_room_closes_when_one_is_no_longer_in_it_and_not_while_a_circuit_comes_back(string opens)
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(
            $$"""
            document.body.insertAdjacentHTML('beforeend', '<button data-jump-to-date></button><main class="talk"></main>');
            document.querySelector('main').append(bench.log);
            await bench.shows({ from: 1, to: 2, atStart: true, atEnd: true });
            bench.log.querySelector('article').innerHTML = `<a data-kind="image" data-file="7" href="api/files/7"><img alt="a.png" width="4" height="4"></a>
              <a data-kind="text" data-file="8" data-name="b.txt" data-about="4 B" href="api/files/8"></a>`;
            const [picture, file] = bench.log.querySelectorAll('a');
            const isOpen = () => document.querySelector('dialog[open]') !== null;
            const { log } = bench;
            const main = log.parentElement;

            {{opens}};
            await bench.settles();
            log.remove();
            await bench.settles();
            main.prepend(log);
            await bench.settles();
            if (!isOpen()) throw new Error('It was gone for a moment only');
            main.innerHTML = '<div class="empty"><p class="empty-title">You are no longer in Lab</p></div>';
            await bench.until(() => !isOpen());

            main.replaceChildren(log);
            {{opens}};
            await bench.until(isOpen);
            log.dataset.room = 2;
            await bench.until(() => !isOpen());
            """);
    }
}
