import { openMenu } from './menu.js';
import { isGone } from './acts.js';

/** On touch, holding a message opens its menu. */
const holds = 450;
const slack = 10;
let timer;
let start = null;
let hasOpened = false;

const end = () => {
  clearTimeout(timer);
  start = null;
};

document.addEventListener('pointerdown', event => {
  const row = event.target.closest?.('.log article[data-sequence]');
  if (event.pointerType === 'mouse' || !row || isGone(row) || event.target.closest('a, button, input, pre, [role=slider]')) return;
  start = { x: event.clientX, y: event.clientY };
  hasOpened = false;
  timer = setTimeout(() => {
    getSelection()?.removeAllRanges();
    navigator.vibrate?.(10);
    hasOpened = true;
    openMenu(row, row, { sheet: true });
  }, holds);
});

document.addEventListener('pointermove', event => {
  if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) end();
});

for (const kind of ['pointerup', 'pointercancel']) document.addEventListener(kind, end);

// The sheet may have come to stand under the finger: lifting it is no choice.
document.addEventListener('touchend', event => {
  if (hasOpened && event.cancelable) event.preventDefault();
  hasOpened = false;
}, { passive: false });

document.addEventListener('contextmenu', event => {
  // The browser's own menu would lie over ours.
  if (matchMedia('(hover: none)').matches && event.target.closest?.('.log article')) event.preventDefault();
});
