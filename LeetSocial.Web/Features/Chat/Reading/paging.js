import { insist, whenReady } from '../bridge.js';
import { atEnd, atStart, roomOf, rowsOf, sequenceOf, theLog } from './log.js';

/** Loads further pages before the reader reaches the edge, one at a time. The skeletons at the edges are the style sheet's. */
const ahead = 800;
const pagesToSeek = 20;
let loading = false;
const watched = new WeakSet();

/** A step of the log. */
export function pageNearEdges(log, { adopted }) {
  if (adopted && !watched.has(log)) {
    watched.add(log);
    log.addEventListener('scroll', () => loadIfNear(log), { passive: true });
  }
  loadIfNear(log);
}

function loadIfNear(log) {
  // While no row stands there, the room itself is still loading.
  if (loading || !log.isConnected || log.clientHeight === 0 || !rowsOf(log).length) return;
  if (!atStart(log) && log.scrollTop < ahead) load(log, 'LoadOlder');
  else if (!atEnd(log) && log.scrollHeight - log.clientHeight - log.scrollTop < ahead) load(log, 'LoadNewer');
}

/** @returns {Promise<boolean>} whether the window grew; the new rows stand in the log by then */
async function load(log, method) {
  loading = true;
  const before = edges(log);
  log.setAttribute('aria-busy', 'true');
  const answered = await insist(method, roomOf(log));
  loading = false;
  log.removeAttribute('aria-busy');
  const grew = answered && edges(theLog() ?? log) !== before;
  // Once the new rows have found their place; a dead circuit is asked again when it is back.
  if (grew) requestAnimationFrame(() => loadIfNear(log));
  return grew;
}

function edges(log) {
  const rows = rowsOf(log);
  return rows.length ? `${sequenceOf(rows[0])}-${sequenceOf(rows[rows.length - 1])} ${atStart(log)} ${atEnd(log)}` : '';
}

/**
 * Loads pages towards a message until it stands in the log.
 * @returns {Promise<boolean>} whether the log now spans it
 */
export async function seek(room, sequence) {
  await new Promise(whenReady);
  for (let pages = 0; pages < pagesToSeek; pages++) {
    const log = theLog();
    if (!log || roomOf(log) !== room) return false;
    const rows = rowsOf(log);
    const tooNew = rows.length > 0 && sequenceOf(rows[0]) > sequence && !atStart(log);
    const tooOld = rows.length > 0 && sequenceOf(rows[rows.length - 1]) < sequence && !atEnd(log);
    if (!tooNew && !tooOld) return rows.length > 0;
    if (loading) await new Promise(requestAnimationFrame);
    else if (!await load(log, tooNew ? 'LoadOlder' : 'LoadNewer')) return false;
  }
  return false;
}

whenReady(() => {
  const log = theLog();
  if (log) loadIfNear(log);
});
