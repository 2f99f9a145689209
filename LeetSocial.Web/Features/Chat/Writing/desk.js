import { say } from './along.js';
import { createForm } from './form.js';

/** The one form that everything is written in. */
export const { form, banner, slow, files, voice, box, emoji, note, count, send } = createForm(say);

/** Where it stands, told by the host's attributes; lengths are UTF-16 units, as the server counts. */
export const place = { roomId: null, limit: 8000, warnAt: 7000, disabled: '', undo: 0 };

/** Puts a text there, which is no typing. */
export function setText(content) {
  box.value = content;
  box.dispatchEvent(new Event('input'));
}
