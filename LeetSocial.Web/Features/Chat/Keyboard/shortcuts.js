import { escapeFrom, hears, leaveFloating, overlay } from '../../../Ui/overlays.js';
import { openHelp } from './help.js';
import { leaveJump, openJump } from './jump-dialog.js';

/** Keys that work wherever one is. */
const writes = target => target.matches?.('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || !document.querySelector('.shell')) return;
  const jumps = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
  // The browser would take it for a search of its own, whatever stands open.
  if (jumps) event.preventDefault();
  if (jumps && leaveJump()) return;
  const over = overlay();
  if (over) return keepIn(over, event);
  if (jumps) {
    leaveFloating();
    return openJump();
  }
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.altKey && !event.ctrlKey && !event.metaKey && step) {
    event.preventDefault();
    leaveFloating();
    return stepRoom(step, event.shiftKey ? '.room.new, .room.on' : '.room');
  }
  if (event.ctrlKey || event.metaKey || event.altKey || writes(event.target)) return;
  if (event.key === '?') {
    event.preventDefault();
    openHelp();
  } else if (event.key.length === 1 && event.key !== ' ' && event.target.matches?.('body, .log')) {
    // Who begins to type means the composer.
    document.querySelector('.compose textarea')?.focus({ preventScroll: true });
  }
});

/**
 * The browser itself keeps keys in a dialog of its own; for any other it is done here. A button that is disabled while it works loses the
 * focus to the page, and its dialog would hear no key any more.
 */
function keepIn(over, { key, target }) {
  if (over.matches('dialog')) return;
  const isInside = over.contains(target);
  if (key === 'Escape' && !(isInside && hears(over))) escapeFrom(over);
  else if (!isInside) over.focus();
}

function stepRoom(step, selector) {
  const rooms = [...document.querySelectorAll('.rooms nav a')].filter(link => link.matches(selector));
  const at = rooms.findIndex(link => link.matches('.on'));
  rooms.at((at + step + rooms.length) % rooms.length)?.click();
}
