import { make } from '../elements.js';
import { text } from '../strings.js';
import { openChooser } from './chooser.js';

/** Ctrl+K: goes to a room by a part of its name. The rooms are the page's own list, so nothing is waited for. */
const most = 12;
let open = null;

export function openJump() {
  if (open) return open.close();
  open = openChooser({
    name: 'jump', label: text('jumpTo'), placeholder: text('jumpToPlaceholder'), listLabel: text('rooms'), none: text('noSuchRoom'), find: roomsNamed,
  });
  open.addEventListener('close', () => { open = null; });
}

function roomsNamed(wanted) {
  return [...document.querySelectorAll('.rooms nav a.room')]
    .map(link => ({ link, name: link.querySelector('.n').textContent }))
    .map(room => ({ ...room, at: room.name.toLocaleLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => (wanted ? a.at - b.at : 0))
    .slice(0, most)
    .map(({ link, name }) => ({ entry: option(link, name), choose: () => go(link) }));
}

function option(link, name) {
  const entry = make('li');
  const label = make('span', '', name);
  label.dir = 'auto';
  entry.append(link.querySelector('.av').cloneNode(true), label);
  const badge = link.querySelector('.badge');
  if (badge) entry.append(badge.cloneNode(true));
  return entry;
}

/** The room's link stays in the list of rooms; an entry only points to it. */
function go(link) {
  link.click();
  document.querySelector('.compose textarea')?.focus({ preventScroll: true });
}
