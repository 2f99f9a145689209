import { roomOf, rowAt, theLog } from './log.js';

/** A quote leads to what it quotes: a step within the log where that stands there, else by its address. */
const flashes = 1_600;

export function flash(row) {
  row.classList.remove('found');
  row.scrollIntoView({ block: 'center' });
  row.classList.add('found');
  setTimeout(() => row.classList.remove('found'), flashes);
}

document.addEventListener('click', event => {
  const quote = event.target.closest?.('a[data-quote]');
  const log = theLog();
  if (!quote || !log || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const row = rowAt(log, quote.dataset.quote);
  if (!row || !quote.getAttribute('href').startsWith(`messages/${roomOf(log)}/`)) return;
  event.preventDefault();
  flash(row);
}, true);
