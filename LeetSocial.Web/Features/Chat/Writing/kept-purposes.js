import { isSealed } from './store.js';

/**
 * What the text of each room is for, kept in this tab over a reload: an answer by the id of its source, an edit with what was typed.
 * An edit in which nothing was typed is not kept, nor is what others wrote (T25).
 * @typedef {import('./context.js').Purpose} Purpose
 */
const key = 'leetsocial-purposes';

/**
 * @param {string} person whose they are; those of anybody else are none (T37)
 * @returns {Map<number, Purpose>}
 */
export function keptPurposes(person) {
  const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null');
  if (kept?.person !== person) return new Map();
  return new Map(kept.purposes.map(({ room, id, ...purpose }) => [room, { ...purpose, source: { id, name: '', snippet: '' } }]));
}

/**
 * @param {string} person
 * @param {Map<number, Purpose>} purposes
 */
export function keepPurposes(person, purposes) {
  if (isSealed()) return;
  const kept = [...purposes]
    .filter(([, { kind, text, original }]) => kind === 'reply' || (kind === 'edit' && text !== original))
    .map(([room, { kind, source, text, codeLanguage }]) => ({ room, id: source.id, kind, text, codeLanguage }));
  sessionStorage.removeItem(key);
  try {
    if (kept.length) sessionStorage.setItem(key, JSON.stringify({ person, purposes: kept }));
  } catch {
    // More than the browser keeps: it stands in the box all the same.
  }
}

/** Whether an edit was begun in this tab and is neither done nor given up. */
export const hasKeptEdit = () => (JSON.parse(sessionStorage.getItem(key) ?? 'null')?.purposes ?? []).some(({ kind }) => kind === 'edit');
