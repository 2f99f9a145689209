import { openHelp } from './help.js';
import { openJump } from './jump-dialog.js';

/** Keys that work wherever one is. */
const writes = target => target.matches?.('input, textarea, select, [contenteditable]');

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.isComposing || !document.querySelector('.shell')) return;
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    return openJump();
  }
  if (document.querySelector('dialog[open]')) return;
  const dialog = [...document.querySelectorAll('.mud-dialog')].at(-1);
  if (dialog && event.key === 'Escape' && !hears(dialog)) return dialog.querySelector('.mud-dialog-actions button')?.click();
  if (dialog) return dialog.contains(event.target) ? undefined : handBack(dialog, event);
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (event.altKey && !event.ctrlKey && !event.metaKey && step) {
    event.preventDefault();
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

/** A dialog gets the focus and hears its keys a moment after it stands there, when the server has heard of that. */
const hears = dialog => 'mudKeyInterceptor' in dialog.parentElement;

/** A button that is disabled while it works loses the focus to the page, and its dialog would hear no key any more. */
function handBack(dialog, { key, code, shiftKey }) {
  dialog.focus();
  if (key === 'Escape') dialog.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true, cancelable: true }));
}

function stepRoom(step, selector) {
  const rooms = [...document.querySelectorAll('.rooms nav a')].filter(link => link.matches(selector));
  const at = rooms.findIndex(link => link.matches('.on'));
  rooms.at((at + step + rooms.length) % rooms.length)?.click();
}
