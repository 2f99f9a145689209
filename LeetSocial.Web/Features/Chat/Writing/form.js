import { iconButton, make } from '../elements.js';
import { openPicker } from '../Reacting/picker.js';
import { text } from '../strings.js';
import { formattingBar } from './Formatting/bar.js';
import { formatsByKey } from './Formatting/formats.js';
import { insert } from './insert.js';
import { previewOf } from './preview.js';

/** The composer's form. No server renders it: it is one live node, made once for as long as the page is open. */
export function createForm() {
  const form = make('form', 'compose');
  const box = make('textarea');
  const banner = make('div', 'purpose');
  const row = make('div', 'row');
  const note = make('p', 'note');
  const count = make('span', 'count');
  const emoji = iconButton('smile', text('emoji'), () => openPicker(emoji, picked => insert(box, picked)));
  const preview = previewOf(box);
  const formatting = formattingBar(box, [preview.toggle]);
  const send = make('button', 'send', text('send'));

  form.noValidate = true;
  box.name = 'message';
  box.rows = 1;
  box.autocomplete = 'off';
  box.placeholder = text('composerPlaceholder');
  note.setAttribute('role', 'status');
  count.id = 'composer-count';
  send.type = 'submit';
  send.setAttribute('aria-label', text('sendMessage'));

  row.append(emoji, formatting.toggle, note, count, send);
  banner.hidden = true;
  form.append(banner, formatting.bar, preview.pane, box, row);
  growWithText(box);
  formatsByKey(box);
  return { form, banner, box, emoji, note, count, send };
}

/** Browsers without `field-sizing` are told the height; the style sheet bounds it either way. */
function growWithText(box) {
  if (CSS.supports('field-sizing', 'content')) return;
  box.addEventListener('input', () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  });
}
