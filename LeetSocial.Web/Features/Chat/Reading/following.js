import { tell, whenReady } from '../bridge.js';
import { roomOf, rowsOf, theLog } from './log.js';
import { isAwayFromEnd } from './place.js';

/** Tells whether the reader goes along with what comes in: then the server lets go of rows that have scrolled out of reach above. */
const watched = new WeakSet();
let told = '';

/** A step of the log. */
export function tellFollowing(log, { adopted, opened }) {
  if (opened) told = '';
  if (adopted && !watched.has(log)) {
    watched.add(log);
    log.addEventListener('scroll', look, { passive: true });
  }
  look();
}

function look() {
  const log = theLog();
  if (!log || rowsOf(log).length === 0) return;
  const follows = !isAwayFromEnd();
  const state = `${roomOf(log)} ${follows}`;
  if (state === told) return;
  told = state;
  tell('Following', roomOf(log), follows).then(heard => { if (!heard && told === state) told = ''; });
}

whenReady(() => {
  told = '';
  look();
});
