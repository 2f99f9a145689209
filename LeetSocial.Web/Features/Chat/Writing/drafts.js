import { late, read, write } from './store.js';

/**
 * Unsent text per room, kept while it is typed so that a reload or a crash costs at most the last instant. What the server has of it
 * is told by `base`, the version this browser knew last, and `synced`; draft-sync.js sees to the rest.
 * @typedef {{ roomId: number, content: string, base?: number, synced?: boolean, tried?: string }} Draft tried: what was last on its way
 */
const pause = 200;
let person = null;
let loading;
let drafts = new Map();
let unsaved = new Set();
let keeping;
let timer;

/** Tells `typed` with the room when a person changed a text, and `found` when one came to light that stood in the store. */
export const changes = new EventTarget();

/** @param {string} owner */
export function openDrafts(owner) {
  if (owner === person) return loading;
  flush();
  person = owner;
  drafts = new Map();
  const mine = drafts;
  loading = read(person, 'drafts').catch(() => [])
    .then(stored => stored.forEach(draft => mine.has(draft.roomId) || mine.set(draft.roomId, draft)));
  return loading;
}

export const ownerOfDrafts = () => person;

/** What was being written there; empty until the drafts are loaded. */
export const draftOf = roomId => drafts.get(roomId)?.content ?? '';

/** @returns {Draft} */
export const wholeDraft = roomId => drafts.get(roomId) ?? { roomId, content: '', base: 0, synced: true };

/** @returns {Draft[]} what the server does not know yet */
export const unsynced = () => [...drafts.values()].filter(draft => !draft.synced);

/**
 * @param {number} roomId
 * @param {string} content empty takes the draft away
 */
export function keepDraft(roomId, content) {
  changeDraft(roomId, { content, synced: false });
  changes.dispatchEvent(new CustomEvent('typed', { detail: roomId }));
}

/**
 * The text goes into the outbox or comes out of it: what the draft is then is kept in the same transaction, by whoever moves it.
 * @returns {Draft}
 */
export function moveDraft(roomId, content) {
  const moved = { ...wholeDraft(roomId), content, synced: false };
  drafts.set(roomId, moved);
  unsaved.delete(roomId);
  changes.dispatchEvent(new CustomEvent('typed', { detail: roomId }));
  return moved;
}

/** @returns {Draft} */
export const forgetDraft = roomId => moveDraft(roomId, '');

/** @param {Partial<Draft>} change */
export function changeDraft(roomId, change) {
  drafts.set(roomId, { ...wholeDraft(roomId), ...change });
  unsaved.add(roomId);
  clearTimeout(timer);
  timer = setTimeout(flush, pause);
}

/**
 * Now rather than in an instant: whoever turns to something else may be about to leave.
 * @returns {Promise<void>} once it is kept, as far as it can be
 */
export async function flush() {
  clearTimeout(timer);
  if (!unsaved.size) return keeping;
  const now = [...unsaved].map(wholeDraft);
  unsaved = new Set();
  // An empty one is of use only until the server knows that it is.
  keeping = write(person, kept => now.forEach(draft => draft.content || !draft.synced ? kept.put(draft) : kept.delete(draft.roomId))).catch(() => { });
  return keeping;
}

/** One that the account does not know either stands before what was typed since: neither is lost. */
function find(draft) {
  const { roomId, content } = draft;
  const mine = drafts.get(roomId);
  if (!mine) drafts.set(roomId, draft);
  else if (draft.synced || content.trim() === '' || content === mine.content) return;
  else if (mine.synced || mine.content.trim() === '') changeDraft(roomId, { tried: undefined, ...draft });
  else changeDraft(roomId, { content: `${content}\n${mine.content}` });
  changes.dispatchEvent(new CustomEvent('found', { detail: roomId }));
}

late.addEventListener('came', ({ detail }) => {
  if (detail.person !== person) return;
  detail.drafts.forEach(find);
  flush();
});
addEventListener('pagehide', flush);
document.addEventListener('leetsocial:reloading', ({ detail: waits }) => waits.push(flush()));
document.addEventListener('visibilitychange', flush);
