import { openMenu } from './menu.js';
import { edit, isGone, remove, reply } from './acts.js';
import { isDeletable, isEditable, rowsOf, theLog } from '../Reading/log.js';
import { pickReaction } from '../Reacting/reactions.js';

/** One row of the log can be reached by Tab; arrows go on from there, and keys do what the toolbar does. */
let current = null;

/** A step of the log. */
export function keepRoving(log) {
  if (current?.isConnected && log.contains(current)) return;
  const rows = rowsOf(log);
  const again = current && log.querySelector(`article[data-message-id="${current.dataset.messageId}"]`);
  choose(again ?? rows[rows.length - 1] ?? null);
}

function choose(row) {
  // A focused row that cannot be focused for an instant loses it.
  if (row === current) return;
  current?.removeAttribute('tabindex');
  current = row;
  current?.setAttribute('tabindex', '0');
}

function go(row) {
  if (!row) return;
  choose(row);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

const acts = {
  r: reply,
  e: row => isEditable(theLog(), row) && edit(row),
  delete: row => isDeletable(theLog(), row) && remove(row),
  enter: row => openMenu(row, row),
  m: row => openMenu(row, row),
  '+': row => pickReaction(row, row),
};

document.addEventListener('keydown', event => {
  const row = event.target;
  if (!row.matches?.('.log article[data-sequence]') || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...rowsOf(theLog())];
  const at = rows.indexOf(row);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    return go(rows[Math.max(0, to)]);
  }
  // Caps Lock changes nothing.
  const act = acts[event.key.toLowerCase()];
  if (!act || isGone(row)) return;
  event.preventDefault();
  act(row);
});

document.addEventListener('focusin', event => {
  if (event.target.matches?.('.log article[data-sequence]')) choose(event.target);
});
