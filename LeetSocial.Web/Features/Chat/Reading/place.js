import { insist, whenReady } from '../bridge.js';
import { toast } from '../Acting/toast.js';
import { text } from '../strings.js';
import { outbox } from '../Writing/outbox.js';
import { atEnd, firstWhere, roomOf, rowAt, rowsOf, sequenceOf } from './log.js';
import { landingOffset, savedPlace, savePlace } from './landing.js';
import { seek } from './paging.js';
import { distanceToEnd, isAtEnd, offsetIn, scrollToEnd } from './scroll.js';

/**
 * Holds the reader's place whatever comes, goes or changes its size around it: the end, or else one row at its distance from the
 * upper edge. The browser's own anchoring is off (`overflow-anchor: none`), so that it behaves the same everywhere.
 * @type {{ atEnd: boolean, sequence?: number, offset?: number, scrollTop: number, height: number } | null}
 */
let place = null;
const awayFrom = 100;
let log = null;
/** The wish for the newest message: each is one of its own, so that a late answer does not end another. */
let wantsEnd = null;
let led;
/** The place that is gone back to, and how many are on their way to one; only the last of them is going to the place that is sought. */
let sought = null;
let returns = 0;
const arrivals = new Set();
let watched = new WeakSet();
const sizes = new ResizeObserver(() => hold());

/** A step of the log. */
export function keepPlace(found, { adopted, opened }) {
  if (adopted) adopt(found, opened);
  if (opened || (!adopted && isLedElsewhere(found))) leave();
  led = found.dataset.leads;
  watchSizes();
  if (!wantsEnd && !isReturning() && isPagesAway()) comeBack(place);
  else hold();
}

/**
 * A circuit that was forgotten builds the log anew, where the room opens, and one that missed something reads it anew around the
 * middle of what it had: the row that was read may not be there.
 */
const isPagesAway = () => place?.sequence && !place.atEnd && rowsOf(log).length > 0 && !rowAt(log, place.sequence);

/** The room stays, but a message of it was asked for. A new circuit counts anew. */
const isLedElsewhere = ({ dataset: { leads } }) => leads !== led;

/** To the newest message: scrolled there, or loaded first. */
export function goToLatest() {
  if (!log) return;
  const wish = {};
  sought = null;
  wantsEnd = wish;
  if (atEnd(log)) return hold();
  insist('JumpToLatest', roomOf(log)).then(heard => {
    if (heard || wantsEnd !== wish) return;
    wantsEnd = null;
    toast(text('notConnected'));
  });
}

function adopt(found) {
  sizes.disconnect();
  watched = new WeakSet();
  log = found;
  if (place) place.scrollTop = null;
  log.addEventListener('scroll', scrolled, { passive: true });
}

function leave() {
  place = null;
  sought = null;
  wantsEnd = null;
}

function watchSizes() {
  for (const element of [log, ...log.children]) {
    if (watched.has(element)) continue;
    watched.add(element);
    sizes.observe(element);
  }
}

function scrolled(event) {
  // An offset this module set itself says nothing new, and its rounding must not add up.
  if (event.currentTarget !== log || !place || log.scrollTop === place.scrollTop) return;
  if (isResized()) return hold();
  sought = null;
  remember();
}

function remember() {
  const rows = rowsOf(log);
  const height = log.clientHeight;
  const within = firstWhere(rows, row => offsetIn(log, row) >= 0);
  const anchor = within && offsetIn(log, within) < height ? within : firstWhere(rows, row => offsetIn(log, row) + row.offsetHeight > 0);
  place = { atEnd: isAtEnd(log), scrollTop: log.scrollTop, height };
  if (anchor) Object.assign(place, { sequence: sequenceOf(anchor), offset: offsetIn(log, anchor) });
}

function hold() {
  if (!log?.isConnected) return;
  // Behind another pane of a phone, an offset means nothing.
  if (log.clientHeight === 0) {
    if (place) place.scrollTop = null;
    return;
  }
  if (!place) return land();
  if (sought && rowAt(log, sought.sequence)) {
    place = { ...sought, atEnd: false, scrollTop: null };
    sought = null;
  }
  if (wantsEnd && atEnd(log)) {
    wantsEnd = null;
    return end();
  }
  const moved = movedByReader();
  if (place.atEnd && atEnd(log) && (moved >= 0 || isResized())) return end();
  const anchor = place.sequence && nearest(place.sequence);
  if (!anchor) return;
  const drift = offsetIn(log, anchor) - place.offset + moved;
  if (Math.abs(drift) >= 0.5) log.scrollTop += drift;
  if (moved !== 0 || isResized() || sequenceOf(anchor) !== place.sequence) remember();
  else Object.assign(place, { scrollTop: log.scrollTop, atEnd: false });
}

function end() {
  scrollToEnd(log);
  remember();
  place.atEnd = true;
}

/** A composer that shrinks and grows pushes the log about; at the end, such an offset was not the reader's choice. */
const isResized = () => log.clientHeight !== place.height;

/** Scrolling whose event has not come yet. An offset that only ran into a shorter log is none. */
function movedByReader() {
  if (place.scrollTop === null) return 0;
  const moved = log.scrollTop - place.scrollTop;
  return moved < 0 && log.scrollTop >= log.scrollHeight - log.clientHeight - 1 ? 0 : moved;
}

const nearest = sequence => rowAt(log, sequence) ?? firstWhere(rowsOf(log), row => sequenceOf(row) >= sequence);

function land() {
  if (!rowsOf(log).length) return;
  const saved = savedPlace(roomOf(log));
  if (saved && !rowAt(log, saved.sequence)) comeBack(saved);
  if (saved && rowAt(log, saved.sequence)) log.scrollTop += offsetIn(log, rowAt(log, saved.sequence)) - saved.offset;
  else log.scrollTop = landingOffset(log) ?? log.scrollHeight;
  remember();
}

/** Pages up to the row are loaded first. */
async function comeBack(saved) {
  sought = saved;
  returns++;
  await seek(roomOf(log), saved.sequence, () => sought === saved);
  returns--;
  hold();
  arrivals.forEach(look => look());
}

function save() {
  if (log?.isConnected && place) savePlace(roomOf(log), place);
}

/** Whether what stands there is only passed on the way back to the place that was left: nobody reads it. */
export const isReturning = () => sought !== null && returns > 0;

/** Runs `look` when a way back has ended, wherever it led: what stands there now is read. */
export const whenReturned = look => arrivals.add(look);

/** Too far up to see what comes in. */
export const isAwayFromEnd = () => log !== null && (!atEnd(log) || distanceToEnd(log) > awayFrom);

// The circuit that was asked may have been the one that is gone.
whenReady(() => sought && comeBack(sought));
// A recording can go while one reads in another room.
outbox.addEventListener('added', ({ detail }) => { if (log && detail.roomId === roomOf(log)) goToLatest(); });
addEventListener('pagehide', save);
document.addEventListener('visibilitychange', save);
