import { isCutOff, isLinked, request } from '../bridge.js';
import { isArchived, roomOf, sequenceOf, theLog } from '../Reading/log.js';
import { text } from '../strings.js';
import { beginEdit, beginReply, context } from '../Writing/context.js';
import { draftOf } from '../Writing/drafts.js';
import { sourceOf } from '../Writing/sources.js';
import { ask } from './ask.js';
import { refused } from './refused.js';
import { toast } from './toast.js';

const opening = new Set();

/** What can be done with a message, whichever way it is asked for. Rows are named by their `article`. */
export const idOf = row => Number(row.dataset.messageId);

export const isGone = row => row.classList.contains('gone');

/** Whether something can be said to it. */
export const isAnswerable = row => !isGone(row) && !isArchived(theLog());

export function reply(row) {
  if (!isAnswerable(row)) return;
  beginReply(sourceOf(row));
}

/** The text as it was written is asked for: the row shows what became of it. */
export async function edit(row) {
  if (isGone(row)) return;
  const { room, purpose, words } = written();
  const source = await request('Source', idOf(row)).catch(() => null);
  if (!source?.ok) return toast(source?.message ?? text('notConnected'));
  // Meanwhile another room may have been opened, or something written: that is not swapped away.
  const now = written();
  if (room === now.room && purpose === now.purpose && words === now.words) beginEdit(sourceOf(row), source.content, source.codeLanguage);
}

const written = () => {
  const { room, purpose, isEdit } = context;
  return { room, purpose, words: isEdit ? purpose.text : draftOf(room) };
};

export async function remove(row) {
  if (isGone(row) || refused()) return;
  const sure = await ask({ title: text('deleteTitle'), body: text('deleteBody'), keep: text('keepMessage'), go: text('delete'), isOfRoom: true });
  if (sure) await done(request('Delete', idOf(row)));
}

export const pin = (row, isPinned) => done(request('Pin', idOf(row), isPinned), text(isPinned ? 'pinned' : 'unpinned'));

export const save = (row, isSaved) => done(request('Save', idOf(row), isSaved), text(isSaved ? 'saved' : 'unsaved'));

export const react = (row, emoji, isAdded) => done(request('React', idOf(row), emoji, isAdded));

export const forward = row => opened('OpenForward', row);

document.addEventListener('leetsocial:forwarded', ({ detail: room }) => toast(text('forwardedTo', room)));

export const showHistory = row => opened('OpenHistory', row);

export async function showReplies(row) {
  if (await opened('OpenReplies', row)) document.dispatchEvent(new CustomEvent('leetsocial:open-details'));
}

/** The circuit draws it, once however often it is asked for. */
async function opened(method, row) {
  if (opening.has(method)) return false;
  opening.add(method);
  const isOpen = await request(method, idOf(row)).then(() => true, () => false);
  opening.delete(method);
  // A dialog answers when it is closed, which may be long after it was waited for.
  if (!isOpen && (!isLinked() || isCutOff())) toast(text('notConnected'));
  return isOpen;
}

export const markUnread = row => done(request('MarkUnread', roomOf(theLog()), sequenceOf(row)), text('markedUnread'));

export const linkTo = row => new URL(`messages/${roomOf(theLog())}/${sequenceOf(row)}`, document.baseURI).href;

export async function copyLink(row) {
  const link = linkTo(row);
  try {
    await navigator.clipboard.writeText(link);
    toast(text('linkCopied'));
  } catch {
    // Plain http on a local network has no clipboard; the link can still be read.
    toast(link);
  }
}

/** @returns {Promise<boolean>} whether it was done; what was refused says why */
export async function done(asked, words) {
  const answer = await asked.catch(() => null);
  if (answer?.ok && words) toast(words);
  if (!answer?.ok) toast(answer?.message ?? text('notConnected'));
  return answer?.ok === true;
}
