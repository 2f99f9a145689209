import { call, tell } from '../bridge.js';
import { roomOf, sequenceOf, theLog } from '../Reading/log.js';
import { text } from '../strings.js';
import { beginEdit, beginReply } from '../Writing/context.js';
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
  const source = await call('Source', idOf(row)).catch(() => null);
  if (!source?.ok) return toast(source?.message ?? text('notConnected'));
  beginEdit(sourceOf(row), source.content, source.codeLanguage);
}

export async function remove(row) {
  if (isGone(row)) return;
  const sure = await ask({ title: text('deleteTitle'), body: text('deleteBody'), keep: text('keepMessage'), go: text('delete') });
  if (sure) await done(call('Delete', idOf(row)));
}

export const pin = (row, isPinned) => done(call('Pin', idOf(row), isPinned), text(isPinned ? 'pinned' : 'unpinned'));

export const save = (row, isSaved) => done(call('Save', idOf(row), isSaved), text(isSaved ? 'saved' : 'unsaved'));

export const react = (row, emoji, isAdded) => done(call('React', idOf(row), emoji, isAdded));

export const forward = row => tell('OpenForward', idOf(row));

export const showHistory = row => tell('OpenHistory', idOf(row));

export async function showReplies(row) {
  if (await tell('OpenReplies', idOf(row))) document.dispatchEvent(new CustomEvent('leetsocial:open-details'));
}

export const markUnread = row => done(call('MarkUnread', roomOf(theLog()), sequenceOf(row)), text('markedUnread'));

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
