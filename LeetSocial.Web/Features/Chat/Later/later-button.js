import { call } from '../bridge.js';
import { toast } from '../Acting/toast.js';
import { iconButton } from '../elements.js';
import { text } from '../strings.js';
import { comesBack, isScheduled, takeOut } from '../Writing/putting-off.js';
import { choose } from './choices.js';
import { settle } from './fates.js';
import { openScheduled } from './scheduled-dialog.js';
import { askWhen } from './when-dialog.js';
import { inMinutes, nextMonday, tomorrow, whenSentence, whenWords } from './when.js';

/**
 * The choice beside `Send`: the same words, later.
 * @param {{ written: () => { roomId: number, content: string, codeLanguage: string | null, replyTo: number | null } | null, asks: (content: string) => Promise<boolean> | null }} composer
 * `written` is what would be sent now; `asks` before many people are called
 */
export function laterButton({ written, asks }) {
  const made = iconButton('later', text('scheduleForLater'), () => choose(made, text('scheduleForLater'), choices()));
  made.setAttribute('aria-haspopup', 'menu');
  made.setAttribute('aria-expanded', 'false');

  // A circuit that is not there is not waited for: the words come back at once, to whoever is about to do something about it.
  const schedule = async (what, due) => {
    const asked = asks(what.content);
    if (asked && !await asked) return { ok: false, message: '' };
    const piece = takeOut(what);
    if (!piece) return { ok: false, message: text('textChanged') };
    await piece.kept;
    const answer = await call(
      'Schedule', what.roomId, piece.clientMessageId, what.content, what.codeLanguage, what.replyTo, due.toISOString()).catch(() => null);
    if (answer?.ok) isScheduled(piece);
    else comesBack(piece, answer?.code === 'conflict');
    if (!answer) settle();
    return answer;
  };

  const now = async (what, due) => {
    const answer = await schedule(what, due);
    const words = answer?.ok ? text('scheduledFor', whenWords(due)) : answer?.message ?? text('notConnected');
    if (words) toast(words);
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
        act: () => askWhen({ title: text('scheduleForLater'), go: text('schedule'), accept: due => schedule(what, due), told: 'scheduledFor' }),
      },
      list,
    ];
  }

  return made;
}
