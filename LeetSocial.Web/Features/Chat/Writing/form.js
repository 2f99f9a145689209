import { iconButton, make } from '../elements.js';
import { openPicker } from '../Reacting/picker.js';
import { text } from '../strings.js';
import { codeBar } from './Coding/code-bar.js';
import { codeMode } from './Coding/code-mode.js';
import { fileTray } from '../../Uploads/Tray/tray.js';
import { voicePanel } from '../../Uploads/Voice/voice-panel.js';
import { indentsCode } from './Coding/indenting.js';
import { formattingBar } from './Formatting/bar.js';
import { formatsByKey } from './Formatting/formats.js';
import { insert } from './insert.js';
import { pastesAsMarkdown } from './Pasting/paste.js';
import { previewOf } from './preview.js';
import { slowModeLine } from './slow-mode.js';
import { turnsShortcodes } from './Suggesting/shortcodes.js';
import { suggests } from './Suggesting/suggesting.js';

/**
 * The composer's form. No server renders it: it is one live node, made once for as long as the page is open.
 * @param {(recording: import('../../Uploads/Voice/recordings.js').Recording) => void} say sends what was recorded
 */
export function createForm(say) {
  const form = make('form', 'compose');
  const box = make('textarea');
  const banner = make('div', 'purpose');
  const row = make('div', 'row');
  const note = make('p', 'note');
  const count = make('span', 'count');
  const emoji = iconButton('smile', text('emoji'), () => openPicker(emoji, picked => insert(box, picked)));
  const slow = slowModeLine();
  const preview = previewOf(box);
  const files = fileTray();
  const voice = voicePanel({ send: say, leave: () => box.focus({ preventScroll: true }) });
  const coding = codeBar(box);
  const formatting = formattingBar(box, [coding.start, preview.toggle]);
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

  row.append(files.attach, emoji, voice.record, formatting.toggle, note, count, send);
  banner.hidden = true;
  form.append(banner, slow, files.tray, voice.panel, coding.bar, formatting.bar, preview.pane, box, row);
  growWithText(box);
  suggests(form, box);
  turnsShortcodes(box);
  formatsByKey(box);
  // What is edited stays what it is: there Escape gives up the edit.
  indentsCode(box, () => codeMode.isFixed ? false : coding.language.focus());
  pastesAsMarkdown(box);
  return { form, banner, slow, files, voice, box, emoji, note, count, send };
}

/** Browsers without `field-sizing` are told the height; the style sheet bounds it either way. */
function growWithText(box) {
  if (CSS.supports('field-sizing', 'content')) return;
  box.addEventListener('input', () => {
    box.style.blockSize = 'auto';
    box.style.blockSize = `${box.scrollHeight}px`;
  });
}
