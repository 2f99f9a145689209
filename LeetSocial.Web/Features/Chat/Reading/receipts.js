import { isGone } from '../Acting/acts.js';
import { text } from '../strings.js';
import { icon } from '../elements.js';
import { shownAsPending, shownAsSent } from '../Writing/pending-rows.js';
import { isMine, rowsOf, sequenceOf } from './log.js';

/**
 * What became of one's own messages: `Sent`, or who has read them. Every own row says it; only the last one shows it.
 * `data-receipts` holds [sequence, label] pairs in rising order: the label holds for rows up to that sequence.
 */
const sprung = new Set();

/** A step of the log. */
export function drawReceipts(log) {
  const receipts = JSON.parse(log.dataset.receipts || '[]');
  const mine = [...rowsOf(log)].filter(row => isMine(log, row) && !isGone(row));
  mine.forEach(row => {
    const state = row.querySelector('.state');
    if (!state) return;
    const receipt = receipts.find(([sequence]) => sequenceOf(row) <= sequence)?.[1];
    say(state, receipt ?? text('sent'));
    show(row, state, row === mine.at(-1), receipt !== undefined);
  });
}

function say(state, words) {
  if (state.title === words) return;
  state.setAttribute('role', 'img');
  state.setAttribute('aria-label', words);
  state.title = words;
}

function show(row, state, visible, isRead) {
  const mark = !visible ? '' : isRead ? 'checks' : 'check';
  if (state.dataset.mark === mark) return;
  state.dataset.mark = mark;
  state.className = `state${visible ? ' shown st-ok' : ''}${isRead ? ' read' : ''}`;
  state.replaceChildren(...(visible ? [icon(mark)] : []));
  if (!visible) return;
  standAfterText(row, state);
  spring(row, state);
}

/** As drawn, the check follows the last word, or that it was edited; after a table or code it keeps a line of its own. */
function standAfterText(row, state) {
  const last = row.querySelector('.b')?.lastElementChild;
  if (last?.matches('p, .edited') && !last.contains(state)) last.append(' ', state);
}

/** Once per message, when it turns from pending to sent. */
function spring(row, state) {
  const { clientId } = row.dataset;
  if (!shownAsPending.has(clientId) || shownAsSent.has(clientId) || sprung.has(clientId)) return;
  sprung.add(clientId);
  state.classList.add('springs');
}
