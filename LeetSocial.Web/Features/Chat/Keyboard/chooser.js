import { make } from '../elements.js';

/**
 * A dialog in which a part of a name finds one of many: arrows and Enter choose, Escape leaves all as it was.
 * @typedef {{ entry: HTMLLIElement, choose: () => void }} Choice
 * @param {{ name: string, label: string, placeholder: string, listLabel: string, none: string, find: (wanted: string) => Choice[] }} how
 *   name: begins the ids within; find: the choices for what is written, in lower case
 * @returns {HTMLDialogElement}
 */
export function openChooser({ name, label, placeholder, listLabel, none, find }) {
  const dialog = make('dialog', 'jump-to');
  const field = make('input');
  const list = make('ul');
  let choices = [];
  let at = 0;
  let isChosen = false;

  list.id = `${name}-list`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', listLabel);
  dialog.setAttribute('aria-label', label);
  for (const [attribute, value] of Object.entries({
    type: 'text', role: 'combobox', autocomplete: 'off', placeholder, 'aria-label': label,
    'aria-controls': list.id, 'aria-expanded': 'true', 'aria-autocomplete': 'list',
  })) field.setAttribute(attribute, value);
  dialog.append(field, list);
  document.body.append(dialog);

  function draw() {
    choices = find(field.value.trim().toLocaleLowerCase());
    choices.forEach(({ entry }, place) => {
      entry.id = `${name}-${place}`;
      entry.setAttribute('role', 'option');
    });
    list.replaceChildren(...choices.map(({ entry }) => entry));
    if (!choices.length) list.append(make('li', 'hint', none));
    mark(0);
  }

  function mark(place) {
    at = place;
    choices.forEach(({ entry }, each) => entry.setAttribute('aria-selected', String(each === at)));
    if (!choices[at]) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', choices[at].entry.id);
    choices[at].entry.scrollIntoView({ block: 'nearest' });
  }

  function go(choice) {
    if (!choice) return;
    isChosen = true;
    dialog.close();
    choice.choose();
  }

  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (!isChosen && before?.isConnected) before.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  field.addEventListener('input', draw);
  field.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && choices.length) mark((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter' && !event.isComposing) go(choices[at]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', event => go(choices.find(({ entry }) => entry.contains(event.target))));
  draw();
  dialog.showModal();
  return dialog;
}
