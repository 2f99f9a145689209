import { done, idOf } from '../Acting/acts.js';
import { refused } from '../Acting/refused.js';
import { call } from '../bridge.js';
import { text } from '../strings.js';
import { choose } from './choices.js';
import { askWhen } from './when-dialog.js';
import { inMinutes, tomorrow, whenSentence, whenWords } from './when.js';

/**
 * Asks when, and has this person reminded of a message then.
 * @param {HTMLElement} row
 * @param {HTMLElement} anchor
 */
export function remindOf(row, anchor) {
  if (refused()) return;
  const id = idOf(row);
  const remind = due => done(call('Remind', id, due.toISOString()), text('reminderSet', whenWords(due)));
  choose(anchor, text('remindMe'), [
    { words: text('inMinutes', 20), picture: 'later', act: () => remind(inMinutes(20)) },
    { words: text('inAnHour'), picture: 'later', act: () => remind(inMinutes(60)) },
    { words: whenSentence(tomorrow()), picture: 'later', act: () => remind(tomorrow()) },
    {
      words: text('customTime'), picture: 'pencil',
      act: () => askWhen({ title: text('remindMe'), go: text('setReminder'), accept: due => call('Remind', id, due.toISOString()), told: 'reminderSet', isOfRoom: true }),
    },
  ]);
}
