import { clock, full } from '../../../Ui/times.js';

/** Times in the reader's own zone. The server writes UTC; nobody is to do sums with it. */
const filled = new WeakMap();

/** A step of the log. */
export function fillTimes(log) {
  log.querySelectorAll('article time[datetime]').forEach(fill);
}

function fill(time) {
  if (filled.get(time) === time.dateTime) return;
  filled.set(time, time.dateTime);
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) return;
  write(time, clock.format(at));
  time.title = full.format(at);
  rename(time.closest('article'), at);
}

/** A row is named by its author and its time; that time is the reader's too. */
function rename(row, at) {
  const named = /^(.*), \d\d:\d\d$/s.exec(row.getAttribute('aria-label') ?? '');
  if (named) row.setAttribute('aria-label', `${named[1]}, ${clock.format(at)}`);
}

/** The text node is Blazor's: its words may change, it may not. */
function write(time, words) {
  if (time.firstChild instanceof Text) time.firstChild.data = words;
  else time.textContent = words;
}
