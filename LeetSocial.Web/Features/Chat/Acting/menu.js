import { call, ready } from '../bridge.js';
import { button, icon, make } from '../elements.js';
import { pickReaction, quickRow } from '../Reacting/reactions.js';
import { isEditable, isMine, theLog } from '../Reading/log.js';
import { text } from '../strings.js';
import { copyLink, edit, forward, idOf, isAnswerable, isGone, markUnread, pin, remove, reply, save, showHistory, showReplies } from './acts.js';
import { remindOf } from '../Later/remind.js';
import { floatBeside, placeBeside } from './floating.js';
import { walkable } from './walk.js';

/** The one menu of a message: everything that can be done with it. On touch it is a sheet with quick reactions on top. */
let menu = null;

/**
 * @param {HTMLElement} row
 * @param {HTMLElement} anchor where it opens, and where focus returns to
 * @param {{ sheet?: boolean }} [how]
 */
export async function openMenu(row, anchor, { sheet = false } = {}) {
  closeMenu();
  if (isGone(row)) return;
  const opened = menu = make('div', sheet ? 'menu sheet' : 'menu');
  const asks = () => call('Options', idOf(row)).catch(() => null);
  // Another one was opened while the server was asked, or the row is gone.
  const isOver = () => menu !== opened || !row.isConnected;
  const options = await asks();
  if (isOver()) return;
  opened.setAttribute('role', 'menu');
  opened.setAttribute('aria-label', text('messageActions'));
  if (sheet && isAnswerable(row)) opened.append(quickRow(row, closeMenu));
  fill(opened, items(row, options ?? guess(row), anchor));
  walkable(opened, closeMenu);
  opened.returnsTo = anchor;
  floatBeside(opened, anchor, { sheet, closed: () => { if (menu === opened) menu = null; } });
  itemsOf(opened)[0].focus();
  if (options) return;
  await ready();
  const known = await asks();
  if (!known || isOver()) return;
  fill(opened, items(row, known, anchor));
  if (!sheet) placeBeside(opened, anchor.getBoundingClientRect());
}

export function closeMenu() {
  const closing = menu;
  menu = null;
  if (!closing) return;
  closing.remove();
  if (closing.returnsTo?.isConnected) closing.returnsTo.focus({ preventScroll: true });
}

/** Until there is an answer the menu offers what needs none of the server's knowledge; the server refuses the rest. */
const guess = row => ({ canEdit: isEditable(theLog(), row), canDelete: isMine(theLog(), row), canPin: false });

const itemsOf = menu => [...menu.querySelectorAll(':scope > [role=menuitem]')];

/** What stands there already and stays is not touched: somebody may be about to press it. */
function fill(menu, wanted) {
  const standing = new Map(itemsOf(menu).map(item => [item.textContent, item]));
  const kept = wanted.map(item => standing.get(item.textContent) ?? item);
  itemsOf(menu).filter(item => !kept.includes(item)).forEach(item => item.remove());
  kept.reduceRight((next, item) => {
    if (item.parentNode !== menu) menu.insertBefore(item, next);
    return item;
  }, null);
}

function items(row, options, anchor) {
  return [
    isAnswerable(row) && item('reply', 'reply', () => reply(row)),
    isAnswerable(row) && item('smile', 'addReaction', () => pickReaction(row, anchor)),
    options.canEdit && item('pencil', 'edit', () => edit(row)),
    item('forward', 'forward', () => forward(row)),
    options.hasReplies && item('thread', 'viewReplies', () => showReplies(row)),
    options.canPin && item('pin', options.isPinned ? 'unpin' : 'pin', () => pin(row, !options.isPinned)),
    item('save', options.isSaved ? 'unsave' : 'save', () => save(row, !options.isSaved)),
    item('remind', 'remindMe', () => remindOf(row, anchor)),
    item('link', 'copyLink', () => copyLink(row)),
    item('unread', 'markUnread', () => markUnread(row)),
    options.hasHistory && item('history', 'editHistory', () => showHistory(row)),
    options.canDelete && item('trash', 'delete', () => remove(row), 'danger'),
  ].filter(Boolean);
}

function item(picture, name, act, className = '') {
  const made = button('', () => {
    closeMenu();
    act();
  });
  made.className = className;
  made.setAttribute('role', 'menuitem');
  made.append(icon(picture), make('span', '', text(name)));
  return made;
}
