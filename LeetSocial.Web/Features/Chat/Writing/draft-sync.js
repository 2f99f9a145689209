import { call, isReady, whenReady } from '../bridge.js';
import { changeDraft, changes, flush, ownerOfDrafts, unsynced, wholeDraft } from './drafts.js';

/**
 * Brings drafts to the account and from one's other devices. Nothing that was typed is written over, here or there: two texts that
 * know nothing of each other are a conflict, in which both are kept until the person has chosen.
 */
const pause = 1_500;
const timers = new Map();
/** What is on its way, by room. */
const busy = new Map();
/** @type {Map<number, { content: string, version: number }>} */
const conflicts = new Map();

/** Tells `taken` when a room's text became another device's, and `conflict` when there is one or it is over. */
export const sync = new EventTarget();

const tell = (what, roomId) => sync.dispatchEvent(new CustomEvent(what, { detail: roomId }));

/** What another device wrote, when it waits for a choice. */
export const conflictOf = roomId => conflicts.get(roomId)?.content;

/** The server has this text, of this version. */
export function heard(roomId, content, version) {
  const mine = wholeDraft(roomId);
  if (!(version > (mine.base ?? 0))) return;
  if (mine.content === content) return settle(roomId, { base: version, synced: true });
  // My own, whose acknowledgement was lost; or nothing, which my text may follow.
  if (!mine.synced && (content === mine.tried || (content === '' && mine.content !== ''))) {
    settle(roomId, { base: version });
    return soon(roomId);
  }
  if (mine.synced || mine.content === '') {
    settle(roomId, { content, base: version, synced: true });
    return tell('taken', roomId);
  }
  conflicts.set(roomId, { content, version });
  tell('conflict', roomId);
}

/**
 * Ends a conflict: the text stands here from now on, and the other one has been seen.
 * @param {string} content
 */
export function choose(roomId, content) {
  const other = conflicts.get(roomId);
  if (!other) return;
  settle(roomId, { content, base: other.version, synced: false });
  tell('taken', roomId);
  soon(roomId);
}

function settle(roomId, change) {
  changeDraft(roomId, change);
  if (conflicts.delete(roomId)) tell('conflict', roomId);
}

function soon(roomId, after = pause) {
  if (!timers.has(roomId)) timers.set(roomId, setTimeout(() => { timers.delete(roomId); bring(roomId); }, after));
}

function bring(roomId) {
  const draft = wholeDraft(roomId);
  if (draft.synced || !isReady() || busy.has(roomId) || conflicts.has(roomId)) return busy.get(roomId);
  busy.set(roomId, send(roomId, draft));
  return busy.get(roomId);
}

async function send(roomId, draft) {
  const owner = ownerOfDrafts();
  changeDraft(roomId, { tried: draft.content });
  const answer = await call('KeepDraft', roomId, draft.content, draft.base ?? 0).catch(() => null);
  busy.delete(roomId);
  if (owner !== ownerOfDrafts()) return;
  if (answer?.ok) settle(roomId, { base: answer.version, synced: wholeDraft(roomId).content === draft.content });
  else if (typeof answer?.other === 'string') return heard(roomId, answer.other, answer.version);
  // Too long, or no room of this person's any more: it stays in this browser, and the next change is another try.
  else if (answer && !answer.retryAfterSeconds) return;
  if (!wholeDraft(roomId).synced) soon(roomId, Math.max(pause, (answer?.retryAfterSeconds ?? 0) * 1000));
}

/** All of it now, and what the account has is known to the browser's store too. */
async function bringAll() {
  await Promise.all(busy.values());
  await Promise.all(unsynced().map(({ roomId }) => bring(roomId)));
  await flush();
}

changes.addEventListener('typed', ({ detail: roomId }) => soon(roomId));
changes.addEventListener('found', ({ detail: roomId }) => {
  tell('taken', roomId);
  soon(roomId);
});
whenReady(() => unsynced().forEach(({ roomId }) => soon(roomId, 0)));
document.addEventListener('leetsocial:signing-out', ({ detail: waits }) => waits.push(bringAll()));
document.addEventListener('visibilitychange', () => document.hidden && unsynced().forEach(({ roomId }) => bring(roomId)));
