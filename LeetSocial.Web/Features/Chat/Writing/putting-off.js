import { attachments } from '../../Uploads/Tray/attachments.js';
import { holds, inherits } from '../../Uploads/Tray/holding.js';
import { along } from './along.js';
import { clean } from './clean.js';
import { codeMode } from './Coding/code-mode.js';
import { context } from './context.js';
import { box, place, setText } from './desk.js';
import { changes, draftOf, forgetDraft, keepDraft, openDrafts } from './drafts.js';
import { newName } from './outbox.js';
import { recall } from './sources.js';
import { late, read, write } from './store.js';
import { putBack } from './taking-back.js';
import { stoppedTyping } from './typing.js';

/**
 * Words for later, from the moment a time was chosen. They leave the box as what is sent does, and stand there again where the server
 * refuses them or nobody answers; until then the browser keeps them, so that they also outlive the page.
 * Where there was no answer the server may have them all the same. So a piece of words has its name, under which the server takes it once, and
 * keeps it for as long as it stands in its room's text: chosen or sent again, it is the same piece. What became of it is asked by fates.js.
 * What takes files along waits for its answer instead (scheduling.js): a file that the server has for later cannot stand in the tray as well.
 * @typedef {{ clientMessageId: string, roomId: number, content: string, codeLanguage: string | null, replyTo: number | null, due: string, state: 'later',
 *             files?: import('./outbox.js').Entry['files'], isBack?: boolean, isGone?: boolean, kept?: Promise<void> }} Piece isBack: it stands in the
 * room's text again; isGone: or it did, and was changed or thrown away; kept: once the browser keeps it
 */
let person = null;
/** @type {Map<string, Piece>} those of this tab, by their names */
let pieces = new Map();

/**
 * Tells `left` when words that came back do not stand in their text any more, `found` when some came to light that a page had left, and
 * `waits` with a piece of which that page had no answer yet.
 */
export const putOff = new EventTarget();

/** Tells `changed` when words leave the box or stand there again, and `taken` when the server has them. */
export const underWay = new EventTarget();

/** Whether words of this room have left the box, and nobody knows yet what becomes of them. */
export const isUnderWay = roomId => [...pieces.values()].some(piece => !piece.isBack && piece.roomId === roomId);

/** @param {string} owner whose words these are; the same person again changes nothing */
export function openPutOff(owner) {
  if (owner === person) return;
  person = owner;
  pieces = new Map();
  readAgain(owner);
}

/**
 * Takes what was written out of the box, and the files that are there out of the tray.
 * @returns {Piece | null} null where it does not stand there any more
 */
export function takeOut({ roomId, content, codeLanguage, replyTo, due }) {
  const isHere = roomId === place.roomId && !context.isEdit;
  const items = attachments.ready(roomId);
  if (clean(isHere ? box.value : draftOf(roomId)) !== content || (content === '' && items.length === 0)) return null;
  const { files, taken } = along(items);
  const piece = { clientMessageId: takeName(roomId, content) ?? newName(), roomId, content, codeLanguage, replyTo, due, state: 'later' };
  if (files.length) piece.files = files;
  pieces.set(piece.clientMessageId, piece);
  // No other tab takes it for one that was left.
  holds(piece.clientMessageId);
  const draft = forgetDraft(roomId);
  piece.kept = write(person, (drafts, outbox, shelf) => {
    drafts.put(draft);
    outbox.put(stored(piece));
    taken.forEach(id => shelf.delete(id));
  }).catch(() => { });
  attachments.posted(items);
  attachments.passOver(roomId);
  underWay.dispatchEvent(new Event('changed'));
  if (!isHere) return piece;
  stoppedTyping();
  context.end();
  codeMode.end();
  setText('');
  return piece;
}

/** The server has it. */
export function isScheduled(piece) {
  forget(piece);
  underWay.dispatchEvent(new Event('taken'));
}

/**
 * It is not scheduled, or nobody knows.
 * @param {Piece} piece
 * @param {boolean} isOver whether what bore its name is said and done, so that the same words are another piece from now on
 */
export function comesBack(piece, isOver = false) {
  if (pieces.get(piece.clientMessageId) !== piece) return;
  piece.isBack = true;
  underWay.dispatchEvent(new Event('changed'));
  const items = attachments.giveBack(piece.roomId, piece.files ?? []);
  const draft = putBack({ ...piece, replyTo: piece.replyTo && { id: piece.replyTo } });
  if (piece.replyTo) recall(piece.replyTo);
  if (isOver) {
    pieces.delete(piece.clientMessageId);
    piece.isGone = true;
  }
  // In one step: a page that dies in between would put them there once more when it is opened again.
  write(person, (drafts, outbox, tray) => {
    drafts.put(draft);
    items.forEach(item => tray.put(item));
    if (isOver) outbox.delete(piece.clientMessageId);
    else outbox.put(stored(piece));
  }).catch(() => { });
}

/** @returns {Piece[]} those of which nobody knows whether they are scheduled */
export const unsure = () => [...pieces.values()].filter(piece => piece.isBack);

export const isUnsure = piece => pieces.get(piece.clientMessageId) === piece;

/** It is scheduled after all: the text in which it stands is without it. */
export function leaves(piece) {
  const { roomId, content, replyTo } = piece;
  const rest = clean(draftOf(roomId)).slice(content.length + 1);
  forget(piece);
  keepDraft(roomId, rest);
  const { kind, source } = context.purposeIn(roomId) ?? {};
  if (kind !== 'edit' && (rest === '' || source?.id === replyTo)) context.end(roomId);
  if (rest === '') codeMode.end(roomId);
  if (roomId === place.roomId && !context.isEdit) setText(rest);
}

/**
 * These words go, now or later.
 * @returns {string | undefined} the name that they have already
 */
export function takeName(roomId, content) {
  const known = [...pieces.values()].find(piece => piece.isBack && !piece.isGone && piece.roomId === roomId && piece.content === content);
  // What is kept under the name is written over by what goes.
  if (known) pieces.delete(known.clientMessageId);
  return known?.clientMessageId;
}

const stored = ({ kept, ...piece }) => piece;

const keep = piece => write(person, (_, outbox) => outbox.put(stored(piece))).catch(() => { });

/** What became of it is known. */
export function forget(piece) {
  pieces.delete(piece.clientMessageId);
  letGo(piece);
}

/** The server does not have it so far, and nobody wants it: only this page goes on looking whether it came late. */
export function letGo(piece) {
  piece.isGone = true;
  write(person, (_, outbox) => outbox.delete(piece.clientMessageId)).catch(() => { });
}

const keptOf = owner => read(owner, 'outbox').catch(() => []).then(entries => entries.filter(({ state }) => state === 'later'));

/** What a page left that is no more. What another tab has is that one's, until it is gone. */
async function readAgain(owner) {
  await openDrafts(owner);
  for (const piece of await keptOf(owner)) {
    const { clientMessageId: name } = piece;
    if (pieces.has(name)) continue;
    if (await holds(name)) adopt(owner, piece);
    else inherits(name, async () => adopt(owner, (await keptOf(owner)).find(one => one.clientMessageId === name)));
  }
}

function adopt(owner, piece) {
  if (!piece || owner !== person) return false;
  pieces.set(piece.clientMessageId, piece);
  if (piece.files) {
    underWay.dispatchEvent(new Event('changed'));
    putOff.dispatchEvent(new CustomEvent('waits', { detail: piece }));
    return true;
  }
  if (!piece.isBack) comesBack(piece);
  putOff.dispatchEvent(new Event('found'));
  return true;
}

/** Before what was begun since, as it was put back. */
export function stands({ roomId, content, isGone }) {
  if (isGone) return false;
  const words = clean(draftOf(roomId));
  return words === content || words.startsWith(`${content}\n`);
}

changes.addEventListener('typed', ({ detail: roomId }) => {
  const left = unsure().filter(piece => piece.roomId === roomId && !piece.isGone && !stands(piece));
  left.forEach(piece => {
    piece.isGone = true;
    keep(piece);
  });
  if (left.length) putOff.dispatchEvent(new Event('left'));
});
late.addEventListener('came', ({ detail }) => detail.person === person && readAgain(person));
