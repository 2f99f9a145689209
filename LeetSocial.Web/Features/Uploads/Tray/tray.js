import { iconButton, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { attachments } from './attachments.js';
import { drawChip } from './chip.js';

/**
 * The composer's tray: what is to go with the message, and the button that fills it.
 * @returns {{ tray: HTMLElement, attach: HTMLButtonElement, enter: (roomId: number) => void }}
 */
export function fileTray() {
  const tray = make('div', 'tray');
  const list = make('ul');
  const told = make('p', 'told');
  const input = make('input');
  const chips = new Map();
  let room = null;

  const attach = iconButton('attach', text('attachFiles'), () => input.click());
  input.type = 'file';
  input.multiple = true;
  input.hidden = true;
  input.tabIndex = -1;
  input.addEventListener('change', () => {
    attachments.add(room, [...input.files]);
    input.value = '';
  });
  list.setAttribute('aria-label', text('attachedFiles'));
  told.setAttribute('role', 'status');
  tray.append(list, told, input);
  tray.hidden = true;

  function draw() {
    const items = attachments.shown(room);
    const gone = new Set(chips.keys());
    for (const item of items) {
      gone.delete(item);
      if (!chips.has(item)) chips.set(item, drawChip(item));
      chips.get(item).settle();
    }
    for (const item of gone) {
      chips.get(item).letGo();
      chips.delete(item);
    }
    list.replaceChildren(...items.map(item => chips.get(item).element));
    tray.hidden = items.length === 0;
    const done = items.filter(item => item.state === 'done').length;
    const line = items.length ? text('filesUploaded', done, items.length) : '';
    if (told.textContent !== line) told.textContent = line;
  }

  attachments.addEventListener('changed', draw);
  attachments.addEventListener('progress', ({ detail: item }) => chips.get(item)?.move());
  return {
    tray,
    attach,
    enter(roomId) {
      if (room === roomId) return;
      room = roomId;
      draw();
    },
  };
}
