using System.Text.Json;
using LeetSocial.Tests.Support;

namespace LeetSocial.Tests.Browser.Modules;

/// <summary>The list of what is put off: nothing that is typed there is lost, and what is wrong stands where one looks.</summary>
public sealed class ScheduledListModulesTests
{
    /// <summary>The list is open, with one message on it whose text is being changed.</summary>
    private const string List =
        """
        const { openScheduled } = await bench.use('Chat/Later/scheduled-dialog.js');
        const one = { id: 7, roomId: 1, content: 'Hello', dueAt: new Date(Date.now() + 1e6).toISOString(), failure: null, codeLanguage: null, answers: null };
        bench.answers.Scheduled = () => [one];
        const presses = name => [...document.querySelectorAll('.scheduled button')].find(button => button.textContent === name).click();
        const field = () => document.querySelector('.scheduled textarea');
        const problem = () => document.getElementById(field().getAttribute('aria-describedby')).textContent;
        const state = () => [problem(), field().ariaInvalid, `${document.activeElement === field()}`, `${document.querySelector('.toast') === null}`].join(' ');
        const edits = async () => {
          await bench.joins();
          await openScheduled();
          presses('edit');
        };
        const types = words => {
          field().value = words;
          field().dispatchEvent(new InputEvent('input', { bubbles: true }));
        };

        """;

    [Fact]
    public async Task Escape_ends_the_edit_and_not_the_list_and_asks_before_anything_typed_is_thrown_away()
    {
        await using var bench = await Workbench.Opens();

        await bench.Tries(List + "await edits();");
        await bench.Presses("Escape");
        await Shows(bench, "scheduledMessages");
        await bench.Tries("await bench.until(() => document.activeElement.textContent === 'edit');");

        await bench.Presses("Enter");
        await bench.Presses("!");
        await bench.Presses("Escape");
        await Shows(bench, "scheduledMessages", "Hello!", "discardEditTitle");
        await bench.Presses("Enter");
        await Shows(bench, "scheduledMessages", "Hello!");

        await bench.Tries("[...document.querySelectorAll('.scheduled button')].at(-1).click();");
        await Shows(bench, "scheduledMessages", "Hello!", "discardEditTitle");
        await bench.Tries("document.querySelector('.ask .danger').click();");
        await Shows(bench);
    }

    [Fact]
    public async Task What_is_wrong_with_the_text_stands_beside_it_and_what_was_saved_without_an_answer_is_drawn_anew()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(List +
            """
            const { detach } = await bench.use('Chat/bridge.js');
            bench.answers.RewriteScheduled = () => ({ ok: false, message: 'No' });
            await edits();
            types('');
            presses('saveChanges');
            await bench.until(problem);
            const told = [state()];
            types('Hello all ');
            told.push(state());
            bench.answers.RewriteScheduled = () => new Promise(() => {});
            presses('saveChanges');
            await bench.until(() => bench.calls.at(-1) === 'RewriteScheduled 7 Hello all ');
            detach();
            await bench.until(problem);
            told.push(state());
            one.content = 'Hello all';
            await bench.joins();
            await bench.until(() => document.querySelector('.scheduled .words')?.textContent === 'Hello all');
            return [...told, `${field()}`];
            """);

        Assert.Equal(["No true true true", " false true true", "notConnected true true true", "null"], told);
    }

    [Fact]
    public async Task What_one_does_with_another_takes_nothing_of_what_is_typed_and_is_told_where_it_failed()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(List +
            """
            bench.answers.Scheduled = () => [one, { ...one, id: 8, content: 'Bye' }];
            bench.answers.SendScheduled = id => id === 8 ? { ok: false, message: 'No' } : { ok: true };
            await edits();
            types('Hello all');
            presses('sendNow');
            await bench.until(() => document.querySelector('.scheduled li:last-child .complaint').textContent === 'No');
            bench.answers.SendScheduled = () => ({ ok: true });
            bench.answers.Scheduled = () => [one];
            presses('sendNow');
            await bench.until(() => document.querySelectorAll('.scheduled li').length === 1);
            return [field().value, `${document.querySelector('.toast')}`, ...bench.calls.filter(call => call.startsWith('SendScheduled'))];
            """);

        Assert.Equal(["Hello all", "null", "SendScheduled 8", "SendScheduled 8"], told);
    }

    [Fact]
    public async Task It_tells_the_files_and_takes_one_out_after_asking_as_long_as_something_is_left()
    {
        await using var bench = await Workbench.Opens();

        var told = await bench.Tries<string[]>(List +
            """
            const file = (id, name, state = 'shown') => ({ id, name, size: 1_500, isPicture: false, state });
            one.files = [file(3, 'plan.txt'), file(4, 'bad.txt', 'infected')];
            bench.answers.TakeFileOut = (_, id) => {
              one.files = one.files.filter(left => left.id !== id);
              return { ok: true };
            };
            const chips = () => [...document.querySelectorAll('.enclosed .att')];
            const shown = () => chips().map(chip => [...chip.querySelectorAll('b, small, button')].map(part => part.textContent || 'x').join(' ')).join();
            const out = () => chips().at(-1).querySelector('button');
            await edits();
            const told = [shown(), `${field().nextElementSibling.className}`];
            presses('cancel');
            told.push(shown());
            out().click();
            document.querySelector('dialog:last-of-type .danger').click();
            await bench.until(() => chips().length === 1);
            await bench.until(() => document.activeElement.textContent === 'edit');
            told.push(shown());
            one.content = '';
            presses('edit');
            presses('cancel');
            return [...told, shown(), `${document.querySelector('.scheduled p.words').textContent}`, ...bench.calls.filter(call => call.startsWith('TakeFileOut'))];
            """);

        Assert.Equal(
            ["plan.txt 1.5 kB,bad.txt fileInfected", "enclosed", "plan.txt 1.5 kB x,bad.txt fileInfected x", "plan.txt 1.5 kB x", "plan.txt 1.5 kB", "", "TakeFileOut 7 4"],
            told);
    }

    [Fact]
    public async Task Long_words_leave_room_for_the_others_and_the_line_above_the_box_is_one_line_on_a_phone()
    {
        await using var bench = await Workbench.Opens();
        await bench.Resizes(390, 844);
        var style = JsonSerializer.Serialize(Repository.Text("wwwroot/css/tokens.css") + Repository.Text("wwwroot/css/asking.css") + Repository.Text("wwwroot/css/later.css"));

        var told = await bench.Tries<bool[]>(List +
            $$"""
            const sheet = new CSSStyleSheet();
            sheet.replaceSync({{style}});
            document.adoptedStyleSheets = [sheet];
            document.body.insertAdjacentHTML('beforeend', '<script type="application/json" id="strings">{"scheduledMany":"{0} messages scheduled, the next for tomorrow morning at nine"}</script>');
            const { scheduledLine } = await bench.use('Chat/Later/scheduled-line.js');
            const { line, show } = scheduledLine();
            const form = document.createElement('form');
            form.className = 'compose';
            form.append(line);
            document.body.append(form);
            show({ scheduled: '3', next: new Date().toISOString() });
            const said = line.querySelector('span');
            one.content = Array(40).fill('Hello').join('\n');
            await bench.joins();
            await openScheduled();
            const words = document.querySelector('.scheduled .words');
            const [box, height] = [words.getBoundingClientRect(), parseFloat(getComputedStyle(words).lineHeight) || 1.5 * parseFloat(getComputedStyle(words).fontSize)];
            return [said.scrollWidth > said.clientWidth, line.querySelector('button').getBoundingClientRect().right <= 390, box.height < 8 * height, words.textContent === one.content];
            """);

        Assert.DoesNotContain(false, told);
    }

    /// <summary>What stands in the dialogs, one after another: their titles, and what is typed there.</summary>
    private static Task Shows(Workbench bench, params string[] parts) => bench.Tries(
        $$"""
        const shown = () => [...document.querySelectorAll('dialog h2, dialog textarea')].map(part => part.value ?? part.textContent).join();
        await bench.until(() => shown() === '{{string.Join(',', parts)}}');
        """);
}
