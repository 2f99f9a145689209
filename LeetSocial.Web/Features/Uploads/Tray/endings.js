import { whenReady } from '../../Chat/bridge.js';
import { late, read, write } from '../../Chat/Writing/store.js';
import { token } from './token.js';

/**
 * What is not wanted any more is ended on the server, where it counts among what its owner has. Where nobody hears that, the browser
 * remembers it beside what the tray keeps, over a reload too, and asks again when there is a connection.
 * @typedef {{ id: string, ends: string, at: number, isFinal: true }} Ending isFinal: it is no file that anybody would miss
 */
const retryAfter = [0, 500, 1_000, 2_000, 4_000, 8_000];
/** The server forgets by itself what hangs on nothing for so long. */
const keptFor = 24 * 3_600_000;
/** Nobody listened; or nobody knew who asks, and would not in a moment either. */
const passing = [409, 423, 429, 500, 502, 503, 504];
const strange = [400, 401];
const busy = new Set();
let person = null;

/** @param {string} owner whose files these are; what an earlier page could not end is ended now */
export function openEndings(owner) {
  person = owner;
  endAgain();
}

/** What the server has of an upload goes. While its last part is being worked on it does not let go of it: so it is asked again. */
export const endUpload = address => end(address);

/** A file that is on the server already and is not wanted after all. */
export const discardFile = fileId => end(new URL(`api/files/${fileId}`, document.baseURI).href);

export const isEnding = kept => kept.ends !== undefined;

async function end(address) {
  const owner = person;
  const entry = { id: `ends ${address}`, ends: address, at: Date.now(), isFinal: true };
  const kept = owner && write(owner, (_, outbox, attachments) => attachments.put(entry)).catch(() => { });
  await settle(owner, entry, kept);
}

async function settle(owner, { id, ends, at }, kept) {
  if (busy.has(ends)) return;
  busy.add(ends);
  const isOver = Date.now() - at > keptFor || await isEnded(ends);
  busy.delete(ends);
  await kept;
  if (isOver && owner) await write(owner, (_, outbox, attachments) => attachments.delete(id)).catch(() => { });
}

async function isEnded(address) {
  for (const wait of retryAfter) {
    if (wait) await new Promise(resolve => setTimeout(resolve, wait));
    const answer = await fetch(address, { method: 'DELETE', headers: { 'X-CSRF-TOKEN': token(), 'Tus-Resumable': '1.0.0' } }).catch(() => null);
    if (answer && ![...passing, ...strange].includes(answer.status)) return true;
    if (!navigator.onLine || strange.includes(answer?.status)) return false;
  }
  return false;
}

/** @returns {Promise<unknown>} once all that was not heard was asked again */
async function endAgain() {
  const owner = person;
  if (!owner) return;
  const kept = await read(owner, 'attachments').catch(() => []);
  await Promise.all(kept.filter(isEnding).map(entry => settle(owner, entry)));
}

addEventListener('online', endAgain);
whenReady(endAgain);
late.addEventListener('came', endAgain);
document.addEventListener('leetsocial:signing-out', ({ detail: waits }) => waits.push(endAgain()));
