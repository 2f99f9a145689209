import { make } from '../elements.js';
import { text } from '../strings.js';

/** Ctrl+K: goes to a room by a part of its name. The rooms are the page's own list, so nothing is waited for. */
const most = 12;
let open = null;

export function openJump() {
  if (open) return open.close();
  const dialog = open = make('dialog', 'jump-to');
  const field = make('input');
  const list = make('ul');
  list.id = 'jump-list';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', text('rooms'));
  dialog.setAttribute('aria-label', text('jumpTo'));
  for (const [name, value] of Object.entries({
    type: 'text', role: 'combobox', autocomplete: 'off', placeholder: text('jumpToPlaceholder'), 'aria-label': text('jumpTo'),
    'aria-controls': list.id, 'aria-expanded': 'true', 'aria-autocomplete': 'list',
  })) field.setAttribute(name, value);
  dialog.append(field, list);
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    open = null;
    if (before?.isConnected) before.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  field.addEventListener('input', () => draw(list, field));
  field.addEventListener('keydown', event => walk(event, list, field));
  list.addEventListener('click', event => go(event.target.closest('[role=option]')));
  draw(list, field);
  dialog.showModal();
}

/** The room's link stays in the list of rooms; an entry only points to it. */
const target = new WeakMap();

function draw(list, field) {
  const wanted = field.value.trim().toLocaleLowerCase();
  const found = [...document.querySelectorAll('.rooms nav a.room')]
    .map(link => ({ link, name: link.querySelector('.n').textContent }))
    .map(room => ({ ...room, at: room.name.toLocaleLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => (wanted ? a.at - b.at : 0))
    .slice(0, most);
  list.replaceChildren(...found.map(({ link, name }, place) => option(link, name, place)));
  if (!found.length) list.append(make('li', 'hint', text('noSuchRoom')));
  mark(list, field, 0);
}

function option(link, name, place) {
  const entry = make('li');
  const label = make('span', '', name);
  label.dir = 'auto';
  entry.id = `jump-${place}`;
  entry.setAttribute('role', 'option');
  entry.append(link.querySelector('.av').cloneNode(true), label);
  const badge = link.querySelector('.badge');
  if (badge) entry.append(badge.cloneNode(true));
  target.set(entry, link);
  return entry;
}

function mark(list, field, place) {
  const all = [...list.querySelectorAll('[role=option]')];
  all.forEach((entry, at) => entry.setAttribute('aria-selected', String(at === place)));
  if (all[place]) {
    field.setAttribute('aria-activedescendant', all[place].id);
    all[place].scrollIntoView({ block: 'nearest' });
  } else field.removeAttribute('aria-activedescendant');
}

function walk(event, list, field) {
  const all = [...list.querySelectorAll('[role=option]')];
  const at = all.findIndex(entry => entry.getAttribute('aria-selected') === 'true');
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && all.length) {
    event.preventDefault();
    mark(list, field, (at + step + all.length) % all.length);
  } else if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    go(all[at]);
  }
}

function go(entry) {
  if (!entry) return;
  open.close();
  target.get(entry).click();
  document.querySelector('.compose textarea')?.focus({ preventScroll: true });
}
