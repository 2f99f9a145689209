import { shownAsPending } from '../Writing/pending-rows.js';
import { atEnd, newestOf, rowsOf, sequenceOf } from './log.js';

/** Lets a message that comes in live slide in. History that scrolls in stands still, and so does what fills a gap. */
const atMost = 5;
let newest = 0;
let followed = false;

/** A step of the log. */
export function markArrivals(log, { adopted, opened }) {
  if (!adopted && !opened && followed) animate([...rowsOf(log)].filter(row => sequenceOf(row) > newest));
  newest = newestOf(log);
  // Only a log that already stood at the room's end grows by news; before, it grows by pages.
  followed = atEnd(log) && newest > 0;
}

function animate(rows) {
  if (rows.length > atMost) return;
  rows.filter(row => !shownAsPending.has(row.dataset.clientId)).forEach(row => {
    row.classList.add('arrived');
    row.addEventListener('animationend', () => row.classList.remove('arrived'), { once: true });
  });
}
