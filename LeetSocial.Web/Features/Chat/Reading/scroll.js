import { atEnd } from './log.js';

/** Positions are fractions of a pixel, scroll offsets mostly are not. */
const slack = 2;

/** The scroll offset of the very end, as laid out: a row that is still sliding in does not count as longer. */
function endOf(log) {
  const last = log.lastElementChild;
  if (!last || !atEnd(log)) return log.scrollHeight - log.clientHeight;
  const end = last.offsetTop + last.offsetHeight + parseFloat(getComputedStyle(log).paddingBlockEnd) - log.clientHeight;
  return Math.max(0, Math.min(Math.ceil(end), log.scrollHeight - log.clientHeight));
}

export const distanceToEnd = log => endOf(log) - log.scrollTop;

/** Standing where the newest message appears, with nothing left below. */
export const isAtEnd = log => atEnd(log) && distanceToEnd(log) <= slack;

export function scrollToEnd(log) { log.scrollTop = endOf(log); }

/** How far below the upper edge of the log an element begins. */
export const offsetIn = (log, element) => element.getBoundingClientRect().top - log.getBoundingClientRect().top;
