import { icon, make } from '../elements.js';
import { isAnswerable, reply } from './acts.js';

/**
 * On touch, a swipe towards the end of the line answers a message; the row follows the finger. Up and down stays scrolling
 * (`touch-action: pan-y`), and what scrolls sideways by itself is left to do so.
 */
const starts = 12;
const answers = 56;
const furthest = 80;
/** The window's own edge belongs to the browser and to the list of rooms. */
const edge = 24;
const still = matchMedia('(prefers-reduced-motion: reduce)');
const mark = make('span', 'swipe-mark');
mark.setAttribute('aria-hidden', 'true');
mark.append(icon('reply'));
let swipe = null;

document.addEventListener('pointerdown', event => {
  const row = event.target.closest?.('.log article[data-sequence]');
  swipe = null;
  if (event.pointerType !== 'touch' || !event.isPrimary || !row || !isAnswerable(row) || event.target.closest('pre, .table, input, button, [role=slider]')) return;
  if (event.clientX < edge || event.clientX > innerWidth - edge) return;
  const towards = getComputedStyle(row).direction === 'rtl' ? -1 : 1;
  swipe = { row, id: event.pointerId, x: event.clientX, y: event.clientY, towards, by: 0, follows: false };
});

document.addEventListener('pointermove', event => {
  if (!swipe || event.pointerId !== swipe.id) return;
  const x = (event.clientX - swipe.x) * swipe.towards;
  const y = Math.abs(event.clientY - swipe.y);
  if (!swipe.follows) {
    if (Math.max(Math.abs(x), y) < starts) return;
    if (x < 2 * y) return void (swipe = null);
    begin();
  }
  // Beyond the point where it answers, the row follows ever more slowly.
  swipe.by = x < answers ? Math.max(0, x) : Math.min(furthest, answers + (x - answers) / 4);
  draw();
});

function begin() {
  swipe.follows = true;
  swipe.row.append(mark);
  swipe.row.classList.add('swiped');
  getSelection()?.removeAllRanges();
}

function draw() {
  const { row, by, towards } = swipe;
  row.style.setProperty('--swiped', still.matches ? '0px' : `${by * towards}px`);
  mark.style.setProperty('--reached', String(Math.min(1, by / answers)));
  mark.classList.toggle('answers', by >= answers);
}

function end(answersNow) {
  if (!swipe) return;
  const { row, by, follows } = swipe;
  swipe = null;
  if (!follows) return;
  row.classList.remove('swiped');
  row.style.removeProperty('--swiped');
  mark.remove();
  if (!answersNow || by < answers) return;
  navigator.vibrate?.(10);
  reply(row);
}

document.addEventListener('pointerup', event => event.pointerId === swipe?.id && end(true));
document.addEventListener('pointercancel', event => event.pointerId === swipe?.id && end(false));
