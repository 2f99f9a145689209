import { react } from '../Acting/acts.js';
import { showEmoji, whenEmojiChange } from '../../CustomEmoji/Showing/custom-emoji.js';
import { make } from '../elements.js';
import { settleWho } from '../Reacting/who.js';
import { text } from '../strings.js';
import { isArchived, rowAt, theLog } from './log.js';

/**
 * What hangs on a message. The server's markup for all viewers stands unseen behind the row; a copy goes into the row, and there it
 * is told what of it is this viewer's. The row's body is left alone.
 */
const drawn = new WeakMap();

/** A step of the log. */
export function drawFeet(log) {
  const standing = new Set();
  for (const foot of log.querySelectorAll('ls-foot')) {
    const row = rowAt(log, foot.dataset.for);
    if (!row) continue;
    standing.add(row);
    if (drawn.get(row) !== lookOf(log, foot)) fill(log, row, foot);
  }
  for (const row of log.querySelectorAll('article:is(.pinned, :has(> .rs))')) {
    if (!standing.has(row)) clear(row);
  }
  settleWho();
}

const lookOf = (log, foot) => `${isArchived(log)} ${foot.outerHTML}`;

function fill(log, row, foot) {
  const focused = document.activeElement?.closest('.rs')?.parentElement === row ? document.activeElement.dataset.emoji : null;
  clear(row);
  drawn.set(row, lookOf(log, foot));
  row.classList.toggle('pinned', 'pinned' in foot.dataset);
  const standing = [...foot.querySelectorAll('.chip')];
  if (!standing.length) return;
  const chips = make('div', 'rs');
  chips.append(...standing.map(chip => personal(chip.cloneNode(true), log)));
  row.append(chips);
  if (focused) [...chips.children].find(chip => chip.dataset.emoji === focused)?.focus({ preventScroll: true });
}

function clear(row) {
  drawn.delete(row);
  row.classList.remove('pinned');
  row.querySelector(':scope > .rs')?.remove();
}

/** A toggle, named by emoji, count, and whether I am among them. In an archived room it only tells. */
function personal(chip, log) {
  const people = chip.dataset.people.split(' ');
  const isMine = people.includes(log.dataset.me);
  const { emoji } = chip.dataset;
  showEmoji(chip.firstElementChild, emoji);
  chip.setAttribute('aria-pressed', String(isMine));
  chip.ariaDisabled = isArchived(log) ? 'true' : null;
  chip.setAttribute('aria-label', text(`reaction${people.length === 1 ? 'One' : 'Many'}${isMine ? 'Mine' : ''}`, emoji, people.length));
  return chip;
}

whenEmojiChange(() => {
  for (const chip of document.querySelectorAll('.log article .chip')) showEmoji(chip.firstElementChild, chip.dataset.emoji);
});

document.addEventListener('click', event => {
  const chip = event.target.closest?.('.log article .chip');
  if (chip && !isArchived(theLog())) react(chip.closest('article'), chip.dataset.emoji, chip.getAttribute('aria-pressed') !== 'true');
});
