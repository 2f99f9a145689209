import { make } from '../elements.js';
import { format } from '../../../Ui/times.js';
import { text } from '../strings.js';
import { rowsOf } from './log.js';

/**
 * Day separators in the reader's own zone. The server parts days by UTC; where that is another midnight, its separator is hidden
 * and one of this module's stands before the row that really begins the day.
 */
const thisYear = format({ weekday: 'long', day: 'numeric', month: 'long' });
const otherYear = format({ dateStyle: 'long' });
let midnight;

/** A step of the log. */
export function drawDays(log) {
  const now = new Date();
  let dayBefore = null;
  const needed = new Set();
  const given = new Set();
  for (const row of rowsOf(log)) {
    const at = new Date(row.querySelector('time[datetime]')?.dateTime ?? Number.NaN);
    if (Number.isNaN(at.getTime())) continue;
    const day = at.toDateString();
    const separator = separatorBefore(row);
    if (day !== dayBefore && (separator || dayBefore !== null)) {
      const standing = separator ?? insertBefore(row);
      label(standing, nameOf(at, now));
      standing.hidden = false;
      needed.add(standing);
    }
    if (separator) given.add(separator);
    dayBefore = day;
  }
  for (const separator of log.querySelectorAll('.day:not(.un)')) {
    if (needed.has(separator)) continue;
    if (separator.dataset.local !== undefined) separator.remove();
    else separator.hidden = given.has(separator);
  }
  clearTimeout(midnight);
  midnight = setTimeout(() => drawDays(log), new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1) - now + 1_000);
}

/** The separator that stands before the row, perhaps with the unread divider between. */
function separatorBefore(row) {
  let before = row.previousElementSibling;
  if (before?.matches('.un')) before = before.previousElementSibling;
  return before?.matches('.day:not(.un)') ? before : null;
}

function insertBefore(row) {
  const separator = make('div', 'day');
  separator.dataset.local = '';
  separator.setAttribute('role', 'separator');
  row.before(separator);
  return separator;
}

function label(separator, name) {
  if (separator.getAttribute('aria-label') === name) return;
  const words = separator.firstElementChild ?? separator;
  words.textContent = name;
  // What stands inside a separator is not read out.
  separator.setAttribute('aria-label', name);
}

function nameOf(at, now) {
  const daysAgo = Math.round((startOf(now) - startOf(at)) / 86_400_000);
  if (daysAgo === 0) return text('today');
  if (daysAgo === 1) return text('yesterday');
  return (at.getFullYear() === now.getFullYear() ? thisYear : otherYear).format(at);
}

const startOf = date => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
