import { drawEmoji } from '../../CustomEmoji/Showing/custom-emoji.js';
import { iconButton, make, button } from '../elements.js';
import { isDeletable, isEditable, rowAt, sequenceOf, theLog } from '../Reading/log.js';
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
    quick,
    iconButton('smile', text('addReaction'), () => pickReaction(hostRow(), bar)),
    iconButton('reply', text('reply'), () => reply(hostRow())),
    mine(iconButton('pencil', text('edit'), () => edit(hostRow()))),
    deletes(iconButton('trash', text('delete'), () => remove(hostRow()))),
    iconButton('more', text('more'), event => openMenu(hostRow(), event.currentTarget)));
  bar.addEventListener('keydown', walk);
}

const mine = made => Object.assign(made, { className: 'icon of-author' });
const deletes = made => Object.assign(made, { className: 'icon of-keeper' });

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
  bar.querySelector('.of-author').hidden = !isEditable(log, row);
  bar.querySelector('.of-keeper').hidden = !isDeletable(log, row);
  row.append(bar);
}

/** A step of the log: the row may have been drawn anew under the pointer. */
export function keepToolbar(log) {
  if (host !== null && !bar.isConnected) moveTo(rowAt(log, host));
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
