import { floatBeside } from '../Acting/floating.js';
import { make } from '../elements.js';

/** The one emoji picker, for reactions and for the composer. It is loaded when it is first opened, its data served by ourselves. */
let open = null;

/**
 * @param {HTMLElement} anchor
 * @param {(emoji: string) => void} picked
 */
export async function openPicker(anchor, picked) {
  closePicker();
  const opened = open = make('div', 'picker');
  opened.returnsTo = anchor;
  await import(new URL('lib/emoji/picker.js', document.baseURI).href);
  if (open !== opened) return;
  const picker = document.createElement('emoji-picker');
  picker.dataSource = new URL('lib/emoji/data.json', document.baseURI).href;
  picker.addEventListener('emoji-click', ({ detail }) => {
    closePicker();
    picked(detail.unicode);
  });
  opened.append(picker);
  opened.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    closePicker();
  });
  floatBeside(opened, anchor, { closed: () => { if (open === opened) open = null; } });
  focusSearch(picker);
}

export function closePicker() {
  const closing = open;
  open = null;
  if (!closing) return;
  closing.classList.add('leaves');
  closing.remove();
  if (closing.returnsTo?.isConnected) closing.returnsTo.focus({ preventScroll: true });
}

/** The field stands in the element's own tree, a moment after it is placed. */
function focusSearch(picker, tries = 20) {
  const field = picker.shadowRoot?.querySelector('input[type=search]');
  if (field) field.focus();
  else if (tries > 0) requestAnimationFrame(() => focusSearch(picker, tries - 1));
}
