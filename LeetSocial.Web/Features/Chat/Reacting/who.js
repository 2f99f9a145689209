import { showEmoji } from '../../CustomEmoji/Showing/custom-emoji.js';
import { floatBeside, placeBeside } from '../Acting/floating.js';
import { refused } from '../Acting/refused.js';
import { request } from '../bridge.js';
import { make } from '../elements.js';
import { text } from '../strings.js';

/**
 * Who reacted, in the one element that says so for all chips: beside the chip that is pointed at or reached by keyboard, and as a sheet
 * where a finger holds one. It can be pointed at itself, stays until one turns away, and Escape puts it away (WCAG 1.4.13).
 */
const settles = 300;
const leaves = 150;
const holds = 450;
const slack = 10;
const asked = new WeakMap();
const box = make('div', 'reacted');
box.id = 'who-reacted';
let anchor = null;
let timer;
let press = null;
let hasHeld = false;

const chipAt = target => target.closest?.('.log article .chip');

/** Who it was is asked when somebody wants to know; a chip is another when somebody joins or leaves. */
function namesOf(chip) {
  if (!asked.has(chip)) {
    const id = Number(chip.closest('article').dataset.messageId);
    asked.set(chip, request('WhoReacted', id, chip.dataset.emoji).catch(() => {
      asked.delete(chip);
      return [];
    }));
  }
  return asked.get(chip);
}

async function show(chip, isSheet = false) {
  clearTimeout(timer);
  if (anchor === chip) return;
  hide();
  anchor = chip;
  const names = await namesOf(chip);
  if (anchor !== chip || !chip.isConnected || !names.length) return anchor === chip && hide();
  const more = chip.dataset.people.split(' ').length - names.length;
  fill(chip.dataset.emoji, more > 0 ? [...names, text('reactedMore', more)] : names, isSheet);
  if (isSheet) {
    floatBeside(box, chip, { sheet: true, closed: hide });
    box.focus();
  } else {
    document.body.append(box);
    placeBeside(box, chip.getBoundingClientRect());
    chip.setAttribute('aria-describedby', box.id);
  }
}

function fill(emoji, names, isSheet) {
  box.className = isSheet ? 'reacted sheet' : 'reacted';
  box.setAttribute('role', isSheet ? 'dialog' : 'tooltip');
  // It stands outside of the page's parts; what is told politely may.
  box.setAttribute('aria-live', isSheet ? 'off' : 'polite');
  const sentence = text('reactedWith', new Intl.ListFormat(document.documentElement.lang).format(names), emoji);
  if (!isSheet) {
    box.removeAttribute('aria-label');
    box.removeAttribute('tabindex');
    box.replaceChildren(pictureOf(emoji), Object.assign(make('span', '', sentence), { dir: 'auto' }));
    return;
  }
  box.setAttribute('tabindex', '-1');
  box.setAttribute('aria-label', sentence);
  const list = make('ul');
  list.append(...names.map(name => Object.assign(make('li', '', name), { dir: 'auto' })));
  box.replaceChildren(pictureOf(emoji), list);
}

function pictureOf(emoji) {
  const made = make('span', 'emoji', emoji);
  showEmoji(made, emoji);
  return made;
}

function hide() {
  clearTimeout(timer);
  const chip = anchor;
  anchor = null;
  const hadFocus = box.contains(document.activeElement);
  box.remove();
  delete box.dataset.floats;
  chip?.removeAttribute('aria-describedby');
  if (hadFocus && chip?.isConnected) chip.focus({ preventScroll: true });
}

/** A step of the log: a chip that was drawn anew says so itself, when it is pointed at. */
export function settleWho() {
  if (anchor && !anchor.isConnected) hide();
}

document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') return;
  const chip = chipAt(event.target);
  clearTimeout(timer);
  if (chip && chip !== anchor) timer = setTimeout(() => chip.isConnected && show(chip), settles);
  else if (!chip && anchor && !box.contains(event.target) && !anchor.matches(':focus-visible')) timer = setTimeout(hide, leaves);
});

document.addEventListener('focusin', event => {
  const chip = chipAt(event.target);
  if (chip?.matches(':focus-visible')) show(chip);
  else if (!chip && anchor && !box.contains(event.target)) hide();
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !box.isConnected) return;
  event.preventDefault();
  event.stopPropagation();
  hide();
}, true);

// What moves its chip leaves it standing beside another; a sheet stands beside none.
addEventListener('scroll', ({ target }) => box.isConnected && !box.matches('.sheet') && target.matches?.('.log') && hide(), true);

document.addEventListener('pointerdown', event => {
  const chip = chipAt(event.target);
  hasHeld = false;
  if (event.pointerType === 'mouse' || !chip) return;
  press = { x: event.clientX, y: event.clientY };
  press.timer = setTimeout(() => {
    hasHeld = true;
    navigator.vibrate?.(10);
    if (!refused()) show(chip, true);
  }, holds);
});

const release = () => {
  clearTimeout(press?.timer);
  press = null;
};

document.addEventListener('pointermove', event => {
  if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > slack) release();
});
for (const kind of ['pointerup', 'pointercancel']) document.addEventListener(kind, release);

// Whoever held it wanted to know, and not to react.
document.addEventListener('click', event => {
  if (!hasHeld || !chipAt(event.target)) return;
  hasHeld = false;
  event.preventDefault();
  event.stopPropagation();
}, true);
