import { call, whenReady } from '../bridge.js';
import { rowOfMessage, sequenceOf, theLog } from '../Reading/log.js';
import { context } from './context.js';
import { outbox } from './outbox.js';

/**
 * The messages that are answered or edited by what is being written. What they say is taken from the log, or from this document's
 * memory; the browser stores none of it, and it goes when the message is deleted (T25).
 * @typedef {import('./context.js').Source} Source
 */
const snippetLength = 120;
const covered = '▒▒▒▒';
/** @type {Map<number, Source>} */
const known = new Map();

/** @returns {Source} what a row is told as above an answer to it */
export const sourceOf = row => ({
  id: Number(row.dataset.messageId),
  sequence: sequenceOf(row),
  // The author's name begins the row's own; followers in a group do not show it.
  name: /^(.*), [^,]*$/s.exec(row.getAttribute('aria-label') ?? '')?.[1] ?? '',
  snippet: wordsOf(row.querySelector('.b')).replace(/\s+/g, ' ').trim().slice(0, snippetLength),
});

/** What is covered stays so. */
function wordsOf(body) {
  const shown = body?.cloneNode(true);
  shown?.querySelectorAll('.spoiler').forEach(spoiler => spoiler.replaceWith(covered));
  // Beside the document lines are told by nothing but their elements.
  shown?.querySelectorAll('p, li, td, th, pre, br, h1, h2, h3, blockquote').forEach(line => line.after(' '));
  return shown?.textContent ?? '';
}

/** @returns {Source} as much as is known of it */
export const sourceAt = id => known.get(id) ?? { id, name: '', snippet: '' };

/** A step of the log: what is written about messages follows them. */
export function followSources(log) {
  const ids = watched();
  [...known.keys()].filter(id => !ids.has(id)).forEach(id => known.delete(id));
  for (const id of ids) {
    const row = rowOfMessage(log, id);
    if (row?.matches('.gone')) lose(id);
    else if (row) tell(sourceOf(row));
  }
}

const watched = () => new Set([...context.sources(), ...outbox.sources()]);

/** @param {Source} source */
function tell(source) {
  const before = sourceAt(source.id);
  known.set(source.id, source);
  if (before.name !== source.name || before.snippet !== source.snippet) context.follow(source);
}

/** The message is no more. */
export function lose(id) {
  known.delete(id);
  context.lose(id);
  outbox.lose(id);
}

/** It is written about again, and by now nothing may be known of it here. */
export function recall(id) {
  if (theLog()) followSources(theLog());
  ask(id);
}

/** What was deleted while there was no connection was told to nobody. */
async function ask(id) {
  const answer = await call('Source', id).catch(() => null);
  if (answer?.isGone) lose(id);
  else if (answer?.ok && !known.has(id)) tell({ id, name: answer.authorName, snippet: '' });
}

context.addEventListener('changed', () => {
  const { source } = context.purpose ?? {};
  if (source?.name) known.set(source.id, source);
});
context.addEventListener('entered', () => theLog() && followSources(theLog()));
document.addEventListener('leetsocial:deleted', ({ detail }) => detail.forEach(lose));
whenReady(() => watched().forEach(ask));
