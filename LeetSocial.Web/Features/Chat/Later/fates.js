import { toast } from '../Acting/toast.js';
import { call, insist, isReady, whenReady } from '../bridge.js';
import { text } from '../strings.js';
import { forget, isUnsure, leaves, letGo, putOff, stands, unsure } from '../Writing/putting-off.js';
import { whenWords } from './when.js';

/** What is being taken back: several may have found it. */
const ending = new WeakSet();

/**
 * Asks what became of words that nobody answered. What is scheduled after all leaves the text that it stands in; where its author changed
 * it or threw it away meanwhile it is taken back. Either is said.
 */
export async function settle() {
  const asked = unsure();
  if (!asked.length || !isReady()) return;
  const scheduled = await call('Scheduled').catch(() => null);
  if (!scheduled) return;
  asked.filter(isUnsure).forEach(piece => end(piece, scheduled.find(one => one.clientMessageId === piece.clientMessageId)));
}

async function end(piece, found) {
  if (stands(piece)) {
    if (!found || found.failure) return;
    leaves(piece);
    return toast(text('scheduledFor', whenWords(new Date(found.dueAt))));
  }
  if (!found) return letGo(piece);
  if (ending.has(piece)) return;
  ending.add(piece);
  const isTakenBack = await insist('CancelScheduled', found.id);
  ending.delete(piece);
  if (!isTakenBack) return;
  forget(piece);
  toast(text('scheduledTakenBack'));
}

for (const turn of ['left', 'found']) putOff.addEventListener(turn, settle);
whenReady(settle);
