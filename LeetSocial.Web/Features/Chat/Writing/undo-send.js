import { button, make } from '../elements.js';
import { text } from '../strings.js';
import { bringBack } from './taking-back.js';
import { heldFor } from './outbox.js';

/**
 * What stands under a message that can still be taken back; it goes when that time is over.
 * @param {import('./outbox.js').Entry} entry
 */
export function undoLine(entry) {
  const line = make('div', 'held');
  const undo = button(text('undoSend'), () => {
    line.remove();
    if (heldFor(entry) === 0) return;
    bringBack(entry);
  });
  line.style.setProperty('--held', `${heldFor(entry)}ms`);
  line.append(make('span', '', text('notSentYet')), undo);
  setTimeout(() => line.remove(), heldFor(entry));
  return line;
}
