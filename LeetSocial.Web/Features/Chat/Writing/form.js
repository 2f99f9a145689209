import { text } from '../strings.js';

/** Marks of the composer are drawn here because no server renders it: it is one live node that outlives every circuit. */
export function createForm() {
  const form = element('form', 'compose');
  const box = element('textarea');
  const row = element('div', 'row');
  const note = element('p', 'note');
  const count = element('span', 'count');
  const send = element('button', 'send');

  box.rows = 1;
  box.placeholder = text('composerPlaceholder');
  box.name = 'message';
  box.autocomplete = 'off';
  note.setAttribute('role', 'status');
  count.id = 'composer-count';
  send.type = 'submit';
  send.textContent = text('send');
  send.setAttribute('aria-label', text('sendMessage'));
  form.noValidate = true;

  row.append(note, count, send);
  form.append(box, row);
  growWithText(box);
  return { form, box, note, count, send };
}

function element(name, className = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

/** Browsers without `field-sizing` are told the height; the style sheet bounds it either way. */
function growWithText(box) {
  if (CSS.supports('field-sizing', 'content')) return;
  box.addEventListener('input', () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  });
}
