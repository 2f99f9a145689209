import { attachments } from '../../Uploads/Tray/attachments.js';
import { isReady } from '../bridge.js';
import { iconButton } from '../elements.js';
import { text } from '../strings.js';
import { takeOut } from '../Writing/putting-off.js';
import { choose } from './choices.js';
import { openScheduled } from './scheduled-dialog.js';
import { schedule, tell } from './scheduling.js';
import { askWhen } from './when-dialog.js';
import { inMinutes, nextMonday, tomorrow, whenSentence } from './when.js';

/**
 * The choice beside `Send`: the same words and files, later.
 * @param {{ written: () => { roomId: number, content: string, codeLanguage: string | null, replyTo: number | null } | null, asks: (content: string) => Promise<boolean> | null, whenThere: (act: () => void, words: string) => void }} composer
 * `written` is what would be sent now, files aside; `asks` before many people are called; `whenThere` does something as soon as the files have come
 */
export function laterButton({ written, asks, whenThere }) {
  const made = iconButton('later', text('scheduleForLater'), () => choose(made, text('scheduleForLater'), choices()));
  made.setAttribute('aria-haspopup', 'menu');
  made.setAttribute('aria-expanded', 'false');

  // A circuit that is not there is not waited for: whoever chose is about to do something about it.
  const put = async (what, due) => {
    if (attachments.isBusy(what.roomId)) return { ok: false, message: text('filesUnderWay') };
    const asked = asks(what.content);
    if (asked && !await asked) return { ok: false, message: '' };
    if (!isReady() && attachments.ready(what.roomId).length) return null;
    const piece = takeOut({ ...what, due: due.toISOString() });
    return piece ? schedule(piece) : { ok: false, message: text('textChanged') };
  };

  const now = async (what, due) => {
    if (attachments.isBusy(what.roomId)) return whenThere(() => now(what, due), text('schedulesWhenReady'));
    tell(await put(what, due), due);
  };

  function choices() {
    const what = written();
    const list = { words: text('seeScheduled'), picture: 'history', act: openScheduled };
    if (!what) return [list];
    const mornings = [tomorrow(), nextMonday()].filter((moment, place, all) => place === 0 || +moment !== +all[0]);
    return [
      { words: text('inMinutes', 20), picture: 'later', act: () => now(what, inMinutes(20)) },
      ...mornings.map(due => ({ words: whenSentence(due), picture: 'later', act: () => now(what, due) })),
      {
        words: text('customTime'), picture: 'pencil',
        act: () => askWhen({ title: text('scheduleForLater'), go: text('schedule'), accept: due => put(what, due), told: 'scheduledFor' }),
      },
      list,
    ];
  }

  return made;
}
