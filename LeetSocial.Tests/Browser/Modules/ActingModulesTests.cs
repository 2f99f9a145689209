namespace LeetSocial.Tests.Browser.Modules;

/// <summary>What opens beside a message, and what is drawn in it, while the page around them changes.</summary>
public sealed class ActingModulesTests
{
    [Fact]
    public async Task What_opens_beside_a_message_stays_when_a_keyboard_comes_up_and_goes_when_the_page_is_laid_out_anew()
    {
        await using var bench = await Workbench.Opens();
        await bench.Tries(
            """
            const { floatBeside } = await bench.use('Chat/Acting/floating.js');
            window.resized = 0;
            addEventListener('resize', () => resized++);
            await bench.shows({ from: 1, to: 5, atStart: true });
            for (const sheet of [false, true]) {
              const floating = Object.assign(document.createElement('div'), { className: 'floats' });
              floatBeside(floating, bench.log.querySelector('article'), { sheet });
            }
            await new Promise(done => setTimeout(done));
            """);

        await bench.Resizes(1280, 400);
        Assert.Equal(2, await bench.Tries<int>("await bench.until(() => resized); return document.querySelectorAll('.floats:not(.leaves)').length;"));

        await bench.Resizes(700, 400);
        await bench.Tries("await bench.until(() => !document.querySelector('.floats'));");
    }

    [Fact]
    public async Task An_emoji_that_was_removed_while_the_connection_was_gone_says_its_name_when_it_is_back()
    {
        await using var bench = await Workbench.Opens();

        var said = await bench.Tries<string>(
            """
            const { drawEmoji, refreshEmoji } = await bench.use('CustomEmoji/Showing/custom-emoji.js');
            const answers = [[{ name: 'wizard', url: '/api/emoji/1' }], []];
            window.fetch = async () => Response.json(answers.shift());
            await bench.joins();
            await bench.shows({ from: 1, to: 1, atStart: true });
            await refreshEmoji(0);
            const row = bench.log.querySelector('article');
            row.replaceChildren(drawEmoji(':wizard:'));
            if (!row.querySelector('img.emoji')) return 'no picture';
            const state = state => document.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state } }));
            state('show');
            state('hide');
            await bench.until(() => answers.length === 0 && !row.querySelector('img'));
            return row.textContent;
            """);

        Assert.Equal(":wizard:", said);
    }

    [Fact]
    public async Task A_menu_that_was_opened_before_there_is_a_circuit_offers_the_rest_when_there_is_and_leaves_what_stands()
    {
        await using var bench = await Workbench.Opens();

        var offered = await bench.Tries<string[]>(
            """
            const { openMenu } = await bench.use('Chat/Acting/menu.js');
            const items = () => [...document.querySelectorAll('.menu > [role=menuitem]')];
            bench.answers.Options = () => ({ canEdit: false, canDelete: false, canPin: true, isPinned: true, hasHistory: true, isSaved: true });
            await bench.shows({ from: 1, to: 1, atStart: true });
            const opened = openMenu(bench.log.querySelector('article'), bench.log);
            await bench.until(() => items().length);
            const before = items().map(item => item.textContent);
            const [, second] = items();
            second.focus();
            await bench.joins();
            await opened;
            return [before.join(), items().map(item => item.textContent).join(), `${items()[1] === second && document.activeElement === second}`];
            """);

        Assert.Equal(
            [
                "reply,addReaction,forward,save,remindMe,copyLink,markUnread",
                "reply,addReaction,forward,unpin,unsave,remindMe,copyLink,markUnread,editHistory",
                "true",
            ],
            offered);
    }

    [Fact]
    public async Task A_skin_tone_that_is_chosen_while_the_store_is_asked_for_the_one_before_stays_chosen()
    {
        await using var bench = await Workbench.Opens();

        var drawn = await bench.Tries<string[]>(
            """
            const gate = bench.gate();
            const { get } = IDBObjectStore.prototype;
            let isAsked = false;
            // What the store holds is read at once, and told when the gate opens.
            IDBObjectStore.prototype.get = function (key) {
              const { transaction } = this;
              if (key === 'skinTone') queueMicrotask(() => {
                const { oncomplete } = transaction;
                transaction.oncomplete = () => gate.passed.then(oncomplete);
                isAsked = true;
              });
              return get.call(this, key);
            };
            const { openPicker } = await bench.use('Chat/Reacting/picker.js');
            await openPicker(bench.log, () => {});
            const { database, shadowRoot } = document.querySelector('emoji-picker');
            const button = () => shadowRoot.querySelector('#skintone-button');
            await bench.until(() => isAsked && button()?.textContent);
            const none = button().textContent;
            button().click();
            shadowRoot.querySelector('#skintone-3').click();
            await bench.until(() => button().textContent !== none);
            const chosen = button().textContent;
            gate.opens();
            await database.getPreferredSkinTone();
            await bench.settles();
            return [chosen, button().textContent];
            """);

        Assert.Equal(drawn[0], drawn[1]);
    }

    [Fact]
    public async Task An_archived_room_offers_nothing_that_it_would_refuse()
    {
        await using var bench = await Workbench.Opens();

        var offered = await bench.Tries<string[]>(
            """
            const { openMenu } = await bench.use('Chat/Acting/menu.js');
            const { keepToolbar } = await bench.use('Chat/Acting/toolbar.js');
            const { drawFeet } = await bench.use('Chat/Reading/feet.js');
            const { drawPages } = await bench.use('Chat/Previewing/pages.js');
            const { context } = await bench.use('Chat/Writing/context.js');
            await bench.use('Chat/Acting/roving.js');
            await bench.joins();
            bench.answers.Options = () => ({ canDelete: true, hasReplies: true });
            await bench.shows({ from: 1, to: 1, atStart: true });
            const { log } = bench;
            const row = log.querySelector('article');
            const items = () => [...document.querySelectorAll('.menu [role=menuitem]')].map(item => item.textContent).join();
            const bar = () => [...row.querySelectorAll('.bar button:not([hidden])')].map(button => button.getAttribute('aria-label')).join();
            const answered = () => {
              row.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
              return context.purpose?.kind ?? 'nothing';
            };
            const chip = async () => {
              row.querySelector('.chip').click();
              await bench.settles();
              return `${row.querySelector('.chip').ariaDisabled}, ${bench.calls.filter(call => call.startsWith('React')).length}`;
            };
            row.dataset.author = log.dataset.me;
            log.insertAdjacentHTML('beforeend', '<ls-foot data-for="1"><button class="chip" data-emoji="🎉" data-people="2"><span>🎉</span><b>1</b></button><template><a data-preview="1"></a></template></ls-foot>');
            row.innerHTML = '<div class="b"></div>';
            const told = [];
            for (const isArchived of [true, false]) {
              log.toggleAttribute('data-archived', isArchived);
              drawFeet(log);
              drawPages(log);
              keepToolbar(log);
              row.dispatchEvent(new PointerEvent('pointerover', { pointerType: 'mouse', bubbles: true }));
              await openMenu(row, row, { sheet: true });
              told.push(bar(), items(), await chip(), `${row.querySelectorAll('.pages button').length}`, answered());
            }
            return told;
            """);

        Assert.Equal(
            [
                "delete,more", "forward,viewReplies,save,remindMe,copyLink,markUnread,delete", "true, 0", "0", "nothing",
                "reactWith,addReaction,reply,edit,delete,more",
                "👍,❤️,😂,🎉,👀,✅,reply,addReaction,forward,viewReplies,save,remindMe,copyLink,markUnread,delete", "null, 1", "1", "reply",
            ],
            offered);
    }

    [Fact]
    public async Task The_picker_begins_with_faces_whatever_the_community_has_and_stays_where_one_looks()
    {
        await using var bench = await Workbench.Opens();
        await bench.Wears("wwwroot/css/floats.css");

        var beyond = await bench.Tries<int>(
            """
            const { openPicker } = await bench.use('Chat/Reacting/picker.js');
            const { refreshEmoji } = await bench.use('CustomEmoji/Showing/custom-emoji.js');
            const own = [{ name: 'wizard', url: '/api/emoji/1' }];
            const ask = window.fetch;
            let answer = own;
            window.fetch = (to, ...how) => `${to}`.endsWith('api/emoji') ? Promise.resolve(Response.json(answer)) : ask(to, ...how);
            const hasNow = async emoji => {
              answer = emoji;
              await refreshEmoji(0);
            };
            const inside = selector => [...document.querySelector('emoji-picker').shadowRoot.querySelectorAll(selector)];
            const isOn = (tabs, group) =>
              bench.until(() => inside('[role=tab]').length === tabs && inside('[role=tab][aria-selected=true]')[0]?.dataset.groupId === group);

            await hasNow(own);
            await openPicker(bench.log, () => {});
            await isOn(10, '0');
            inside('[data-group-id="3"]')[0].click();
            await isOn(10, '3');
            await hasNow([]);
            await isOn(9, '3');
            await hasNow(own);
            await isOn(10, '3');
            const [nav] = inside('.nav');
            return nav.scrollWidth - nav.clientWidth;
            """);

        Assert.Equal(0, beyond);
    }
}
