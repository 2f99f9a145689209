import { button, icon, make } from '../elements.js';
import { text } from '../strings.js';
import { isUnderWay, underWay } from '../Writing/putting-off.js';
import { settle } from './fates.js';
import { openScheduled } from './scheduled-dialog.js';
import { whenWords } from './when.js';

/** What the server has taken stands in the line itself a moment later; it does not go away in between. */
const atMost = 1_000;

/** The line above the box: what is to be posted here later, what is on its way to be, and what could not be posted when its time came. */
export function scheduledLine() {
  const line = make('p', 'planned');
  let told = { room: '', scheduled: '0', next: '', unsent: '0' };
  let drawn = '';
  let timer;
  line.hidden = true;

  const draw = () => {
    clearTimeout(timer);
    const { room, scheduled, next, unsent } = told;
    const isPending = isUnderWay(Number(room));
    const now = [scheduled, next, unsent, isPending].join();
    if (now === drawn) return;
    drawn = now;
    const lasting = [
      unsent !== '0' && said(unsent, 'unsentOne', 'unsentMany'),
      scheduled !== '0' && next && said(scheduled, 'scheduledOne', 'scheduledMany', whenWords(new Date(next))),
    ].filter(Boolean);
    const words = isPending ? [...lasting, text('scheduling')] : lasting;
    line.hidden = words.length === 0;
    line.classList.toggle('failed', unsent !== '0');
    line.replaceChildren(icon('later'), make('span', '', words.join(' ')), ...lasting.length ? [button(text('seeScheduled'), openScheduled)] : []);
  };

  /** @param {DOMStringMap} dataset the host's attributes */
  const show = ({ room, scheduled = '0', next, unsent = '0' }) => {
    const is = { room, scheduled, next, unsent };
    if (Object.keys(is).every(name => is[name] === told[name])) return;
    told = is;
    draw();
    // One more of them may be what nobody answered.
    settle();
  };

  underWay.addEventListener('changed', draw);
  underWay.addEventListener('taken', () => { timer = setTimeout(draw, atMost); });
  return { line, show };
}

const said = (count, one, many, when) => text(count === '1' ? one : many, count, when);
