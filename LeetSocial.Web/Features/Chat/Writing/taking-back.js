import { attachments } from '../../Uploads/Tray/attachments.js';
import { recordings } from '../../Uploads/Voice/recordings.js';
import { codeMode } from './Coding/code-mode.js';
import { beginReply, context } from './context.js';
import { box, place, setText } from './desk.js';
import { draftOf, keepDraft } from './drafts.js';
import { sourceAt } from './sources.js';

/**
 * Puts a text into the composer if nothing is being written there.
 * @param {import('./outbox.js').Entry} entry
 * @returns {boolean} whether it was free
 */
export function takeBack({ content, codeLanguage = null, files: sent = [] }) {
  if (takesVoiceBack(place.roomId, sent)) return true;
  if (box.value.trim() !== '' || box.disabled) return false;
  attachments.giveBack(place.roomId, sent);
  if (codeLanguage !== null) codeMode.begin(codeLanguage);
  setText(content);
  keepDraft(place.roomId, content);
  box.focus();
  return true;
}

/** A message that was taken back stands in the box again, before what was begun since. */
export function bringBack({ roomId, content, replyTo, codeLanguage = null, files: sent = [] }) {
  if (takesVoiceBack(roomId, sent)) return;
  attachments.giveBack(roomId, sent);
  putBack({ roomId, content, replyTo, codeLanguage });
  if (roomId === place.roomId) box.focus();
}

/** Its text, in the box or where the box stands in another room: in what is kept for that room. */
export function putBack({ roomId, content, replyTo, codeLanguage = null }) {
  const begun = draftOf(roomId);
  const both = begun.trim() ? `${content}\n${begun}` : content;
  keepDraft(roomId, both);
  const purpose = context.purposeIn(roomId);
  if (codeLanguage !== null && purpose?.kind !== 'edit') codeMode.begin(codeLanguage, roomId);
  if (replyTo && !replyTo.isGone && !purpose) beginReply(sourceAt(replyTo.id), roomId);
  if (roomId === place.roomId && !context.isEdit) setText(both);
}

/** A recording stands beside the text, which is left alone. */
function takesVoiceBack(roomId, [file]) {
  if (file?.voice) recordings.giveBack(roomId, file);
  return Boolean(file?.voice);
}
