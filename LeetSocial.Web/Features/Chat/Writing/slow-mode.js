import { make } from '../elements.js';
import { isMine, roomOf, rowsOf, theLog } from '../Reading/log.js';
import { text } from '../strings.js';
import { outbox } from './outbox.js';

/** Slow mode, where this person has to wait: what it asks for, and when the next message may go out. The server decides; this only tells. */
let place = { roomId: null, seconds: 0 };
/** What each room was last heard to ask for. */
const rules = new Map();
/** When one may write again, per room, as sending told: milliseconds. */
const freeAt = new Map();
const told = new WeakSet();
let timer;

/** @returns {HTMLElement} the composer's line about it */
export function slowModeLine() {
  const line = make('p', 'slow');
  const rule = make('span');
  const wait = make('span');
  // A clock is not read out every second; asked for, it tells.
  wait.setAttribute('role', 'timer');
  line.hidden = true;
  line.append(rule, wait);

  const draw = () => {
    clearInterval(timer);
    line.hidden = place.seconds === 0;
    if (line.hidden) return;
    rule.textContent = text('slowMode', lasting(place.seconds));
    const tick = () => {
      const left = secondsLeft();
      wait.textContent = left > 0 ? text('slowModeNext', lasting(left)) : '';
    };
    tick();
    timer = setInterval(tick, 1_000);
  };
  line.settle = (roomId, seconds) => {
    if (roomId === place.roomId && seconds === place.seconds) return;
    place = { roomId, seconds };
    if (seconds < rules.get(roomId)) ease(roomId);
    rules.set(roomId, seconds);
    draw();
  };
  outbox.addEventListener('acknowledged', () => {
    outbox.acknowledged().filter(entry => !told.has(entry)).forEach(entry => {
      told.add(entry);
      if (isSlow(entry.roomId)) waits(entry.roomId, place.seconds);
    });
    draw();
  });
  return line;
}

export const isSlow = roomId => roomId === place.roomId && place.seconds > 0;

/** What the room asked for once is no longer so: whether a message that waits may go now is asked anew. */
function ease(roomId) {
  freeAt.delete(roomId);
  outbox.ease(roomId);
}

/** The next message of this room goes out in so many seconds. */
export function waits(roomId, seconds) {
  freeAt.set(roomId, Date.now() + seconds * 1_000);
}

/** After a reload the log still knows when one wrote last. */
function secondsLeft() {
  const log = theLog();
  const own = log && roomOf(log) === place.roomId ? [...rowsOf(log)].filter(row => isMine(log, row)).at(-1) : null;
  const after = own ? Date.parse(own.querySelector('time').dateTime) + place.seconds * 1_000 : 0;
  const left = Math.max(freeAt.get(place.roomId) ?? 0, after) - Date.now();
  // Whose clock goes wrong is told no more than the rule.
  return Math.min(place.seconds, Math.ceil(left / 1_000));
}

const units = [[3_600, 'hours'], [60, 'minutes'], [1, 'seconds']];

/** `90` is `1 min 30 s`. */
function lasting(seconds) {
  const parts = units.map(([size, name], at) => [Math.floor(at ? seconds % units[at - 1][0] / size : seconds / size), name]);
  return parts.filter(([count]) => count > 0).map(([count, name]) => text(name, count)).join(' ');
}
