import { call, whenReady } from '../bridge.js';
import { roomOf, rowsOf, sequenceOf, theLog } from './log.js';
import { isReturning, whenReturned } from './place.js';

/** Tells how far this person has read: only what really stood before their eyes, at once and then once a second at most. */
const every = 1_000;
const refusedFor = 3;
const watched = new WeakSet();
let read = { room: null, version: null, sequence: 0 };
let held = false;
let told = 0;
let lastTold = 0;
let timer;

/** A step of the log. */
export function readVisible(log, { adopted, opened }) {
  if (adopted && !watched.has(log)) {
    watched.add(log);
    log.addEventListener('scroll', look, { passive: true });
  }
  const { cursor, cursorVersion: version } = log.dataset;
  // What was marked unread stays so, although it stands there, until one comes back to the room.
  held = !opened && (held || (read.room === roomOf(log) && Number(version) > Number(read.version)));
  if (read.room !== roomOf(log) || read.version !== version) {
    // Another room, or marked unread from somewhere: what was read before no longer counts.
    read = { room: roomOf(log), version, sequence: Number(cursor ?? 0) };
    told = read.sequence;
  }
  look();
}

function look() {
  const log = theLog();
  if (!log || held || isReturning() || roomOf(log) !== read.room || !document.hasFocus() || document.visibilityState !== 'visible') return;
  const furthest = furthestVisible(log);
  if (furthest > read.sequence) read.sequence = furthest;
  if (read.sequence > told) report();
}

/** A row counts when half of it can be seen, or its lower edge. */
function furthestVisible(log) {
  const frame = log.getBoundingClientRect();
  if (frame.height === 0) return 0;
  const rows = rowsOf(log);
  for (let place = rows.length - 1; place >= 0; place--) {
    const { top, bottom, height } = rows[place].getBoundingClientRect();
    if (height === 0 || top >= frame.bottom) continue;
    const seen = Math.min(bottom, frame.bottom) - Math.max(top, frame.top);
    if (bottom <= frame.bottom + 1 || seen >= height / 2) return bottom > frame.top ? sequenceOf(rows[place]) : 0;
  }
  return 0;
}

function report() {
  clearTimeout(timer);
  const wait = lastTold + every - Date.now();
  if (wait > 0 && wait <= every) {
    timer = setTimeout(report, wait);
    return;
  }
  const { room, sequence, version } = read;
  if (sequence <= told) return;
  lastTold = Date.now();
  told = sequence;
  call('Read', room, sequence, Number(version ?? 0)).then(answer => answer.ok || untold(room, sequence, answer.retryAfterSeconds ?? refusedFor), () => untold(room, sequence));
}

/** Untold is unread: it is said again when that was said to help, by the next look, or to the next circuit. */
function untold(room, sequence, again) {
  if (read.room !== room || told !== sequence) return;
  told = 0;
  clearTimeout(timer);
  if (again) timer = setTimeout(look, again * 1_000);
}

whenReturned(look);
addEventListener('focus', look);
document.addEventListener('visibilitychange', look);
addEventListener('resize', look);
whenReady(look);
