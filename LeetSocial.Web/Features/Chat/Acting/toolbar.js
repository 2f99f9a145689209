import { drawEmoji } from '../../CustomEmoji/Showing/custom-emoji.js';
import { iconButton, make, button } from '../elements.js';
import { isArchived, isDeletable, isEditable, rowAt, sequenceOf, theLog } from '../Reading/log.js';
import { pickReaction, quickEmoji, toggleReaction } from '../Reacting/reactions.js';
import { text } from '../strings.js';
import { edit, isGone, remove, reply } from './acts.js';
import { openMenu } from './menu.js';

/** One toolbar for all rows: it stands in the row that is pointed at or focused, and nowhere else. */
let bar;
let host = null;

const hostRow = () => bar.closest('article');

function build() {
  bar = make('div', 'bar');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', text('messageActions'));
  // What it shows is what it does: meanwhile another may have become the one used last.
  const quick = button('', () => toggleReaction(hostRow(), quick.dataset.emoji));
  quick.className = 'icon quick';
  bar.append(
    only('of-member', quick),
    only('of-member', iconButton('smile', text('addReaction'), () => pickReaction(hostRow(), bar))),
    only('of-member', iconButton('reply', text('reply'), () => reply(hostRow()))),
    only('of-author', iconButton('pencil', text('edit'), () => edit(hostRow()))),
    only('of-keeper', iconButton('trash', text('delete'), () => remove(hostRow()))),
    iconButton('more', text('more'), event => openMenu(hostRow(), event.currentTarget)));
  bar.addEventListener('keydown', walk);
}

/** Whose a button is, and in which rows it is theirs. */
const owners = { 'of-member': log => !isArchived(log), 'of-author': isEditable, 'of-keeper': isDeletable };

function only(owner, made) {
  made.classList.add(owner);
  return made;
}

function dress(log, row) {
  for (const [owner, holds] of Object.entries(owners)) {
    for (const made of bar.querySelectorAll(`.${owner}`)) made.hidden = !holds(log, row);
  }
}

/** @param {HTMLElement | null} row */
function moveTo(row) {
  const log = theLog();
  if (!bar) build();
  host = row && log?.contains(row) && !row.matches('.pending') && !isGone(row) ? sequenceOf(row) : null;
  if (host === null) return bar.remove();
  if (bar.parentElement === row) return;
  const quick = bar.querySelector('.quick');
  quick.dataset.emoji = quickEmoji();
  quick.replaceChildren(drawEmoji(quick.dataset.emoji));
  quick.setAttribute('aria-label', text('reactWith', quick.dataset.emoji));
  dress(log, row);
  row.append(bar);
}

/** A step of the log: the row may have been drawn anew under the pointer, or its room been archived. */
export function keepToolbar(log) {
  if (host === null) return;
  if (bar.isConnected) dress(log, hostRow());
  else moveTo(rowAt(log, host));
}

function walk(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  event.stopPropagation();
  const buttons = [...bar.querySelectorAll('button:not([hidden])')];
  const turned = getComputedStyle(bar).direction === 'rtl' ? -step : step;
  buttons.at((buttons.indexOf(document.activeElement) + turned + buttons.length) % buttons.length).focus();
}

document.addEventListener('pointerover', event => {
  if (event.pointerType !== 'mouse') return;
  const row = event.target.closest?.('.log article[data-sequence]');
  if (row) moveTo(row);
  else if (host !== null && !bar.contains(document.activeElement) && !event.target.closest?.('.menu, .picker')) moveTo(null);
});

document.addEventListener('focusin', event => {
  const row = event.target.closest?.('.log article[data-sequence]');
  if (row && row.matches(':focus-visible, :has(:focus-visible)')) moveTo(row);
});
