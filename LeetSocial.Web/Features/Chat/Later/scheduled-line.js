import { button, icon, make } from '../elements.js';
import { text } from '../strings.js';
import { openScheduled } from './scheduled-dialog.js';
import { whenWords } from './when.js';

/** The line above the box: what is to be posted here later, and what could not be posted when its time came. */
export function scheduledLine() {
  const line = make('p', 'planned');
  let drawn = '';
  line.hidden = true;

  /** @param {DOMStringMap} told the host's attributes */
  const show = ({ scheduled = '0', next, unsent = '0' }) => {
    const now = [scheduled, next, unsent].join();
    if (now === drawn) return;
    drawn = now;
    const words = [
      unsent !== '0' && told(unsent, 'unsentOne', 'unsentMany'),
      scheduled !== '0' && next && told(scheduled, 'scheduledOne', 'scheduledMany', whenWords(new Date(next))),
    ].filter(Boolean);
    line.hidden = words.length === 0;
    line.classList.toggle('failed', unsent !== '0');
    line.replaceChildren(icon('later'), make('span', '', words.join(' ')), button(text('seeScheduled'), openScheduled));
  };
  return { line, show };
}

const told = (count, one, many, when) => text(count === '1' ? one : many, count, when);
