import { request } from '../bridge.js';
import { roomOf, sequenceOf, theLog } from '../Reading/log.js';
import { text } from '../strings.js';
import { beginEdit, beginReply, context } from '../Writing/context.js';
import { sourceOf } from '../Writing/sources.js';
import { ask } from './ask.js';
import { toast } from './toast.js';

/** What can be done with a message, whichever way it is asked for. Rows are named by their `article`. */
export const idOf = row => Number(row.dataset.messageId);

export const isGone = row => row.classList.contains('gone');

export function reply(row) {
  if (isGone(row)) return;
  beginReply(sourceOf(row));
}

/** The text as it was written is asked for: the row shows what became of it. */
export async function edit(row) {
  if (isGone(row)) return;
  const { room } = context;
  const source = await request('Source', idOf(row)).catch(() => null);
  if (!source?.ok) return toast(source?.message ?? text('notConnected'));
  // Meanwhile another room may have been opened.
  if (context.room === room) beginEdit(sourceOf(row), source.content, source.codeLanguage);
}

export async function remove(row) {
  if (isGone(row)) return;
  const sure = await ask({ title: text('deleteTitle'), body: text('deleteBody'), keep: text('keepMessage'), go: text('delete') });
  if (sure) await done(request('Delete', idOf(row)));
}

export const pin = (row, isPinned) => done(request('Pin', idOf(row), isPinned), text(isPinned ? 'pinned' : 'unpinned'));

export const save = (row, isSaved) => done(request('Save', idOf(row), isSaved), text(isSaved ? 'saved' : 'unsaved'));

export const react = (row, emoji, isAdded) => done(request('React', idOf(row), emoji, isAdded));

export const forward = row => opened('OpenForward', row);

export const showHistory = row => opened('OpenHistory', row);

export async function showReplies(row) {
  if (await opened('OpenReplies', row)) document.dispatchEvent(new CustomEvent('leetsocial:open-details'));
}

/** The circuit draws it. */
const opened = (method, row) => request(method, idOf(row)).then(() => true, () => {
  toast(text('notConnected'));
  return false;
});

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
