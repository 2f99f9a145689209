import { read, write } from './store.js';

/** Unsent text per room, kept while it is typed so that a reload or a crash costs at most the last instant. */
const pause = 200;
let person = null;
let loading;
let texts = new Map();
let unsaved = new Map();
let timer;

/** @param {string} owner */
export function openDrafts(owner) {
  if (owner === person) return loading;
  flush();
  person = owner;
  texts = new Map();
  const mine = texts;
  loading = read(person, 'drafts').catch(() => [])
    .then(drafts => drafts.forEach(draft => mine.has(draft.roomId) || mine.set(draft.roomId, draft.content)));
  return loading;
}

/** What was being written there; empty until the drafts are loaded. */
export const draftOf = roomId => texts.get(roomId) ?? '';

/**
 * @param {number} roomId
 * @param {string} content empty takes the draft away
 */
export function keepDraft(roomId, content) {
  texts.set(roomId, content);
  unsaved.set(roomId, content);
  clearTimeout(timer);
  timer = setTimeout(flush, pause);
}

/** The text went into the outbox, which took the stored draft away in its own transaction. */
export function forgetDraft(roomId) {
  texts.set(roomId, '');
  unsaved.delete(roomId);
}

/** Now rather than in an instant: whoever turns to something else may be about to leave. */
export function flush() {
  clearTimeout(timer);
  if (!unsaved.size) return;
  const changes = unsaved;
  unsaved = new Map();
  write(person, drafts => changes.forEach((content, roomId) => content ? drafts.put({ roomId, content }) : drafts.delete(roomId))).catch(() => { });
}

addEventListener('pagehide', flush);
document.addEventListener('visibilitychange', flush);
