import { isSealed } from '../Writing/store.js';
import { firstWhere, rowsOf, sequenceOf } from './log.js';
import { offsetIn } from './scroll.js';

/** Where a room opens: at the first unread message; after a reload, where it was left. */
const key = room => `place-${room}`;
const [navigation] = performance.getEntriesByType('navigation');
let returns = navigation?.type === 'reload' || navigation?.type === 'back_forward';

/** The scroll offset at which the first unread message, under its divider, stands a third from the top; null lands at the end. */
export function landingOffset(log) {
  const landing = Number(log.dataset.landing);
  const row = landing && firstWhere(rowsOf(log), candidate => sequenceOf(candidate) >= landing);
  if (!row) return null;
  const divider = row.previousElementSibling?.matches('.un') ? row.previousElementSibling : row;
  return log.scrollTop + offsetIn(log, divider) - log.clientHeight / 3;
}

/**
 * The place this tab had in the room before it was reloaded; asked once, for the room it comes back to.
 * @returns {{ sequence: number, offset: number } | null} null when it stood at the end, or came here anew
 */
export function savedPlace(room) {
  if (!returns) return null;
  returns = false;
  const saved = JSON.parse(sessionStorage.getItem(key(room)) ?? 'null');
  return saved?.sequence && !saved.atEnd ? saved : null;
}

export function savePlace(room, { atEnd, sequence, offset }) {
  if (!isSealed()) sessionStorage.setItem(key(room), JSON.stringify({ atEnd, sequence, offset }));
}
