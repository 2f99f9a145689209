namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What a narrow window has room for.</summary>
public sealed class PhoneModulesTests
{
    [Fact]
    public async Task The_pane_that_another_page_led_to_is_in_sight_and_tabs_that_are_drawn_anew_say_so()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);

        var told = await bench.Tries<string[]>(
            """
            const draw = tabs => {
              document.querySelector('.tabs')?.remove();
              document.body.insertAdjacentHTML('beforeend', `<nav class="tabs">${tabs}</nav>`);
            };
            const conversation = '<button data-pane="talk" aria-current="true"></button><button data-pane="rooms"></button><ls-panes></ls-panes>';
            const elsewhere = '<a href="messages" data-pane="talk"></a><a href="messages?pane=rooms" data-pane="rooms"></a>';
            const told = [];
            const tell = async () => {
              await bench.settles();
              const { role } = document.querySelector('.rooms');
              told.push([document.documentElement.dataset.pane, document.querySelector('.tabs [aria-current=true]').dataset.pane, role ?? 'beside'].join());
            };
            const goes = async pane => {
              draw(elsewhere);
              const link = document.querySelector(`.tabs a[data-pane=${pane}]`);
              link.addEventListener('click', event => event.preventDefault());
              link.click();
              draw(conversation);
              await tell();
            };
            history.replaceState(null, '', '/messages?pane=rooms');
            document.body.insertAdjacentHTML('beforeend', '<section class="rooms"></section>');
            draw(conversation);
            await bench.use('../Shell/panes.js');
            await tell();
            await goes('talk');
            await goes('rooms');
            return told;
            """);

        Assert.Equal(["rooms,rooms,main", "talk,talk,beside", "rooms,rooms,main"], told);
    }

    [Fact]
    public async Task Whoever_makes_or_joins_a_room_from_the_list_stands_in_it()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);

        var told = await bench.Tries<string[]>(
            """
            await bench.use('../Shell/panes.js');
            await bench.use('../Shell/going-back.js');
            const { dataset } = document.documentElement;
            dataset.pane = 'rooms';
            return ['/messages/1', '/saved', '/messages/7'].map(path => (history.pushState(null, '', path), dataset.pane));
            """);

        Assert.Equal(["rooms", "rooms", "talk"], told);
    }

    [Fact]
    public async Task The_name_of_a_picture_has_a_line_of_its_own()
    {
        await using var bench = await Workbench.Opens();
        await bench.Wears("wwwroot/css/tokens.css", "wwwroot/css/gallery.css");
        await bench.Resizes(390, 844);

        var width = await bench.Tries<int>(
            """
            const { drawFrame } = await bench.use('Uploads/Showing/gallery-frame.js');
            const { dialog, describe } = drawFrame({});
            document.body.append(dialog);
            dialog.showModal();
            describe({ name: 'a-picture-with-a-long-name.png', author: 'Mina Noor', at: '2026-11-28T12:00:00Z' }, 0, 3);
            return dialog.querySelector('.who').clientWidth;
            """);

        Assert.InRange(width, 340, 390);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task What_is_said_stands_below_what_is_said_of_the_connection_and_reminders_below_that(int width)
    {
        await using var bench = await Workbench.Opens();
        await bench.Wears(
            "wwwroot/css/tokens.css", "wwwroot/css/base.css", "wwwroot/css/asking.css", "wwwroot/css/later.css", "LeetSocial.Web/Shell/ReconnectBar.razor.css");
        await bench.Resizes(width, 844);

        var between = await bench.Tries<double[]>(
            """
            await bench.use('Chat/Later/nudge.js');
            const { toast } = await bench.use('Chat/Acting/toast.js');
            document.body.insertAdjacentHTML('beforeend',
              '<div class="reconnect is-offline"><span class="when-offline">You are offline. What you write is kept and sent when you are back.</span></div>');
            document.dispatchEvent(new CustomEvent('leetsocial:reminder', { detail: { id: 1, author: 'Mina', words: 'Call back', href: 'messages/1/1' } }));
            toast('Signing out…', { isUnderWay: true });
            await bench.until(() => document.querySelector('.nudge'));
            const [bar, line, reminder] = ['.reconnect', '.toast', '.nudge'].map(part => document.querySelector(part).getBoundingClientRect());
            return [line.top - bar.bottom, reminder.top - line.bottom];
            """);

        Assert.All(between, gap => Assert.InRange(gap, 0, 30));
    }
}
