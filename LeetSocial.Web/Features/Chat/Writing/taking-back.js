import { attachments } from '../../Uploads/Tray/attachments.js';
import { recordings } from '../../Uploads/Voice/recordings.js';
import { codeMode } from './Coding/code-mode.js';
import { beginReply, context } from './context.js';
import { box, place, setText } from './desk.js';
import { draftOf, moveDraft } from './drafts.js';
import { outbox } from './outbox.js';
import { sourceAt } from './sources.js';

/**
 * Puts a message into the composer if nothing is being written there.
 * @param {import('./outbox.js').Entry} entry
 * @returns {boolean} whether it was free
 */
export function takeBack(entry) {
  const { roomId } = place;
  const { content, codeLanguage = null } = entry;
  if (takesVoiceBack(roomId, entry)) return true;
  if (box.value.trim() !== '' || box.disabled) return false;
  if (codeLanguage !== null) codeMode.begin(codeLanguage);
  setText(content);
  leaves(entry, roomId, moveDraft(roomId, content));
  box.focus();
  return true;
}

/**
 * A message that was taken back stands in the box again, before what was begun since.
 * @param {import('./outbox.js').Entry} entry
 */
export function bringBack(entry) {
  const { roomId } = entry;
  if (takesVoiceBack(roomId, entry)) return;
  leaves(entry, roomId, putBack(entry));
  if (roomId === place.roomId) box.focus();
}

/** In one step of the browser's store: a page that dies meanwhile leaves it in one place, and whole. */
function leaves(entry, roomId, draft) {
  const files = attachments.giveBack(roomId, entry.files ?? []);
  outbox.discard(entry, (drafts, sent, tray) => {
    drafts.put(draft);
    files.forEach(file => tray.put(file));
  });
}

/**
 * Its text, in the box or where the box stands in another room: in what is there for that room.
 * @returns {import('./drafts.js').Draft} to be kept
 */
export function putBack({ roomId, content, replyTo, codeLanguage = null }) {
  const begun = draftOf(roomId);
  const both = [content, begun].filter(part => part.trim()).join('\n');
  const draft = moveDraft(roomId, both);
  const purpose = context.purposeIn(roomId);
  if (codeLanguage !== null && purpose?.kind !== 'edit') codeMode.begin(codeLanguage, roomId);
  if (replyTo && !replyTo.isGone && !purpose) beginReply(sourceAt(replyTo.id), roomId);
  if (roomId === place.roomId && !context.isEdit) setText(both);
  return draft;
}

/** A recording stands beside the text, which is left alone. */
function takesVoiceBack(roomId, entry) {
  const [file] = entry.files ?? [];
  if (!file?.voice) return false;
  const kept = recordings.giveBack(roomId, file);
  outbox.discard(entry, (drafts, sent, tray, spoken) => spoken.put(kept));
  return true;
}
