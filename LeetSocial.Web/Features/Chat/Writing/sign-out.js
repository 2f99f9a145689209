import { serverAnswers } from '../../../Ui/alive.js';
import { toast } from '../Acting/toast.js';
import { text } from '../strings.js';
import { hasKeptEdit } from './kept-purposes.js';
import { owners, purge, read, seal } from './store.js';
import { mayDiscard } from './unsent-dialog.js';

/** T37: after signing out, nothing of this person is left in the browser. Loaded by every page, the sign-in page too. */
const workWithin = 2_000;
const answerWithin = 10_000;
const otherTabs = new BroadcastChannel('leetsocial-sign-out');
let isLeaving = false;
let sayNoMore;

async function hasUnsentText() {
  if (hasKeptEdit()) return true;
  const people = await owners();
  const files = await Promise.all(people.flatMap(person => [read(person, 'attachments'), read(person, 'recordings')]));
  // What can never be sent is no loss; a recording is, whatever becomes of it.
  if (files.flat().some(({ isFinal, voice }) => !isFinal || voice)) return true;
  const kept = people.flatMap(person => [read(person, 'drafts'), read(person, 'outbox')]);
  // What the account has is not lost with this browser, and of what came back from being put off only the name is kept beside its draft.
  return (await Promise.all(kept)).flat().some(({ synced, isBack, content, files }) => !synced && !isBack && (files || content.trim() !== ''));
}

async function forgetEverything() {
  sessionStorage.clear();
  localStorage.clear();
  const names = await globalThis.caches?.keys() ?? [];
  await Promise.all([purge(), ...await emojiOf(), ...names.map(name => caches.delete(name))]);
}

/** The picker's own store knows which emoji this person uses. */
async function emojiOf() {
  const stored = await indexedDB.databases?.() ?? [];
  return stored.filter(({ name }) => name.startsWith('emoji-picker-element')).map(({ name }) => new Promise(resolve => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  }));
}

/** A browser that keeps its files to itself must not keep anybody signed in. */
function inTime(work) {
  return Promise.race([work.catch(() => { }), new Promise(resolve => setTimeout(resolve, workWithin))]);
}

/**
 * What is wiped cannot be brought back, and a server that cannot be reached signs nobody out. A network that swallows everything takes its
 * time to be one: meanwhile it is said what is under way.
 */
async function isWithinReach() {
  sayNoMore = toast(text('signingOut'), { isUnderWay: true });
  const isReachable = await serverAnswers(answerWithin);
  if (!isReachable) toast(text('signOutOffline'));
  return isReachable;
}

/** Whoever can bring something to the account yet does so, and no sign-out waits for it for long. */
function everythingIsKept() {
  const waits = [];
  document.dispatchEvent(new CustomEvent('leetsocial:signing-out', { detail: waits }));
  return inTime(Promise.all(waits));
}

async function mayLeave() {
  if (!await isWithinReach()) return false;
  await everythingIsKept();
  if (!await hasUnsentText().catch(() => false)) return true;
  sayNoMore();
  return await mayDiscard() && await isWithinReach();
}

async function leave(form) {
  seal();
  otherTabs.postMessage('signed-out');
  await inTime(forgetEverything());
  HTMLFormElement.prototype.submit.call(form);
}

document.addEventListener('submit', async event => {
  const form = event.target;
  if (!form.matches('form[data-sign-out]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isLeaving) return;
  isLeaving = true;
  form.closest('[popover]')?.hidePopover();
  if (await mayLeave() && form.isConnected) await leave(form);
  else sayNoMore();
  isLeaving = false;
}, true);

// Another tab signed this person out: what stands here is no longer theirs to see, nor to write down again.
otherTabs.onmessage = () => {
  seal();
  sessionStorage.clear();
  setTimeout(() => location.reload(), 1_000);
};

if (document.querySelector('meta[name="signed-out"]')) inTime(forgetEverything());
