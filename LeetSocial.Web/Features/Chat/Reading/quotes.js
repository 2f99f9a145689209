import { refused } from '../Acting/refused.js';
import { insist } from '../bridge.js';
import { roomOf, rowAt, theLog } from './log.js';

/**
 * A quote leads to what it quotes: a step within the log where that stands there, else by its address. An address one is at already
 * leads nowhere by itself, though one may have gone far from it since.
 */
const flashes = 1_600;

export function flash(row) {
  row.classList.remove('found');
  row.scrollIntoView({ block: 'center' });
  row.classList.add('found');
  setTimeout(() => row.classList.remove('found'), flashes);
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="messages/"]');
  const log = theLog();
  if (!link || !log || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const [, room, sequence] = /^messages\/(\d+)\/(\d+)$/.exec(link.getAttribute('href')) ?? [];
  if (Number(room) !== roomOf(log)) return;
  const row = rowAt(log, sequence);
  const isHere = link.href === location.href;
  if (!isHere && !(row && 'quote' in link.dataset)) return;
  event.preventDefault();
  if (row) flash(row);
  else goBack(log, sequence);
}, true);

async function goBack(log, sequence) {
  if (refused()) return;
  const row = await insist('JumpTo', roomOf(log), Number(sequence)) && rowAt(theLog() ?? log, sequence);
  if (row) flash(row);
}
