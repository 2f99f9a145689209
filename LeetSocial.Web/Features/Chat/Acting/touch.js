import { openMenu } from './menu.js';
import { isGone } from './acts.js';

/** On touch, holding a message opens its menu. */
const holds = 450;
const slack = 10;
let timer;
let start = null;

const end = () => {
  clearTimeout(timer);
  start = null;
};

document.addEventListener('pointerdown', event => {
  const row = event.target.closest?.('.log article[data-sequence]');
  if (event.pointerType === 'mouse' || !row || isGone(row) || event.target.closest('a, button, input, pre')) return;
  start = { x: event.clientX, y: event.clientY };
  timer = setTimeout(() => {
    getSelection()?.removeAllRanges();
    navigator.vibrate?.(10);
    openMenu(row, row, { sheet: true });
  }, holds);
});

document.addEventListener('pointermove', event => {
  if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > slack) end();
});

for (const kind of ['pointerup', 'pointercancel']) document.addEventListener(kind, end);

document.addEventListener('contextmenu', event => {
  // The browser's own menu would lie over ours.
  if (matchMedia('(hover: none)').matches && event.target.closest?.('.log article')) event.preventDefault();
});
