import { text } from '../strings.js';
import { isMine, newestOf, rowsOf, sequenceOf, theLog } from './log.js';
import { goToLatest, isAwayFromEnd } from './place.js';

/** The button `Jump to latest`, with the number of messages that came since one scrolled up. */
const watched = new WeakSet();
let seen = { room: null, sequence: 0 };

/** A step of the log. */
export function offerJump(log, { adopted, opened }) {
  if (adopted && !watched.has(log)) {
    watched.add(log);
    log.addEventListener('scroll', () => draw(log), { passive: true });
  }
  if (opened || seen.sequence === 0) seen = { room: log.dataset.room, sequence: newestOf(log) };
  draw(log);
}

function draw(log) {
  const button = document.querySelector('.jump');
  if (!button || !log.isConnected) return;
  const away = isAwayFromEnd();
  if (!away) seen.sequence = newestOf(log);
  const missed = away ? countAfter(log, seen.sequence) : 0;
  button.hidden = !away || rowsOf(log).length === 0;
  button.dataset.count = missed || '';
  // The name stays `Jump to latest`; the number is a description.
  button.setAttribute('aria-description', missed ? text(missed === 1 ? 'messageBelow' : 'messagesBelow', missed) : '');
}

function countAfter(log, sequence) {
  return [...rowsOf(log)].filter(row => sequenceOf(row) > sequence && !isMine(log, row)).length;
}

document.addEventListener('click', event => {
  if (event.target.closest('.jump') && theLog()) goToLatest();
});
