import { insist, ready, whenReady } from '../bridge.js';
import { atEnd, atStart, roomOf, rowsOf, sequenceOf, theLog } from './log.js';

/** Loads further pages before the reader reaches the edge, one at a time. The skeletons at the edges are the style sheet's. */
const ahead = 800;
const pagesToSeek = 20;
/** The page that is on its way for the room that stands there. One for a room that was left holds nobody up. */
let underWay = null;
const watched = new WeakSet();

/** A step of the log. */
export function pageNearEdges(log, { adopted, opened }) {
  if (opened) forgetPage(log);
  if (adopted && !watched.has(log)) {
    watched.add(log);
    log.addEventListener('scroll', () => loadIfNear(log), { passive: true });
  }
  loadIfNear(log);
}

function loadIfNear(log) {
  // While no row stands there, the room itself is still loading.
  if (underWay || !log.isConnected || log.clientHeight === 0 || !rowsOf(log).length) return;
  if (!atStart(log) && log.scrollTop < ahead) load(log, 'LoadOlder');
  else if (!atEnd(log) && log.scrollHeight - log.clientHeight - log.scrollTop < ahead) load(log, 'LoadNewer');
}

/** @returns {Promise<boolean>} whether the window grew; the new rows stand in the log by then */
function load(log, method) {
  const page = { came: bring(log, method).then(grew => {
    if (underWay !== page) return false;
    forgetPage(theLog() ?? log);
    return grew;
  }) };
  underWay = page;
  log.setAttribute('aria-busy', 'true');
  return page.came;
}

function forgetPage(log) {
  underWay = null;
  log.removeAttribute('aria-busy');
}

async function bring(log, method) {
  const room = roomOf(log);
  const before = edges(log);
  const answered = await insist(method, room);
  const now = theLog() ?? log;
  const grew = answered && roomOf(now) === room && edges(now) !== before;
  // Once the new rows have found their place; a dead circuit is asked again when it is back.
  if (grew) requestAnimationFrame(() => loadIfNear(now));
  return grew;
}

function edges(log) {
  const rows = rowsOf(log);
  return rows.length ? `${sequenceOf(rows[0])}-${sequenceOf(rows[rows.length - 1])} ${atStart(log)} ${atEnd(log)}` : '';
}

/**
 * Loads pages towards a message until it stands in the log. A page that is on its way already is waited for.
 * @param {number} room
 * @param {number} sequence
 * @param {() => boolean} isWanted whether anybody still wants to get there
 * @returns {Promise<boolean>} whether the log now spans it
 */
export async function seek(room, sequence, isWanted) {
  await ready();
  let pages = 0;
  while (isWanted()) {
    const log = theLog();
    if (!log || roomOf(log) !== room) return false;
    const way = wayTo(log, sequence);
    if (!way) return rowsOf(log).length > 0;
    if (underWay) await underWay.came;
    else if (++pages > pagesToSeek || !await load(log, way)) return false;
  }
  return false;
}

/** @returns {string | null} what to ask for to come nearer to a message; null where the log spans it */
function wayTo(log, sequence) {
  const rows = rowsOf(log);
  if (!rows.length) return null;
  if (sequenceOf(rows[0]) > sequence && !atStart(log)) return 'LoadOlder';
  return sequenceOf(rows[rows.length - 1]) < sequence && !atEnd(log) ? 'LoadNewer' : null;
}

whenReady(() => {
  const log = theLog();
  if (log) loadIfNear(log);
});
