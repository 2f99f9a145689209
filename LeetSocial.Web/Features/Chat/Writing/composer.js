import { edit, isGone } from '../Acting/acts.js';
import { isEditable, rowsOf, theLog } from '../Reading/log.js';
import { laterButton } from '../Later/later-button.js';
import { scheduledLine } from '../Later/scheduled-line.js';
import { text } from '../strings.js';
import { drawsPurpose } from './banner.js';
import { attachments } from '../../Uploads/Tray/attachments.js';
import '../../Uploads/Tray/dropping.js';
import { takesPastedFiles } from '../../Uploads/Tray/pasting.js';
import { recordings } from '../../Uploads/Voice/recordings.js';
import { clean } from './clean.js';
import { codeMode } from './Coding/code-mode.js';
import { context } from './context.js';
import { banner, box, count, emoji, files, form, note, place, send, setText, slow, voice } from './desk.js';
import { draftOf, flush, keepDraft, openDrafts } from './drafts.js';
import { livesIn } from './live-form.js';
import { notice } from './notice.js';
import { outbox } from './outbox.js';
import { openPutOff } from './putting-off.js';
import { asks, awaitNothing, cancel, whenThere } from './submitting.js';
import { putBack } from './taking-back.js';
import { strandedLine } from './stranded-line.js';
import { stoppedTyping, typing } from './typing.js';
import { conflictLine } from './draft-conflict.js';
import { heard, sync } from './draft-sync.js';

const home = livesIn(form, box);
const later = laterButton({ written, asks, whenThere });
const planned = scheduledLine();
send.before(later);
const conflict = conflictLine();
const stranded = strandedLine();
form.prepend(planned.line, stranded.line, conflict.line);
const breaksLinesOnEnter = matchMedia('(hover: none) and (pointer: coarse)');

/** A room that was just made or joined: whoever did so means to write there, as soon as it stands. */
let entered = null;

/**
 * Takes the form to the host that stands in the document, and shows the room's draft when that is another room.
 * @param {HTMLElement} host
 */
export function moveTo(host) {
  settle(host.dataset);
  home.enter(host);
}

/** The host is gone: with it the form, unless another host stands already. */
export function moveOut() {
  home.left();
  const other = document.querySelector('ls-composer');
  if (other && !form.isConnected) moveTo(other);
}

function settle(dataset) {
  outbox.open(dataset.person);
  context.open(dataset.person);
  attachments.open(dataset.person);
  recordings.open(dataset.person);
  openPutOff(dataset.person);
  const drafts = openDrafts(dataset.person);
  const roomId = Number(dataset.room);
  const changed = roomId !== place.roomId;
  const { limit = 8000, warnAt = 7000, disabled = '', undo = 0 } = dataset;
  Object.assign(place, { roomId, limit: Number(limit), warnAt: Number(warnAt), disabled, undo: Number(undo) });
  box.disabled = emoji.disabled = files.attach.disabled = place.disabled !== '';
  form.classList.toggle('closed', box.disabled);
  box.setAttribute('aria-label', text('messageTo', dataset.roomName ?? ''));
  voice.settle({ roomId, roomName: dataset.roomName ?? '', types: (dataset.sounds ?? '').split(' '), isClosed: box.disabled });
  if (changed) {
    stoppedTyping();
    awaitNothing();
    files.enter(roomId);
    notice.clear();
    context.enter(roomId);
    drawPurpose();
    setText(context.isEdit ? context.purpose.text : draftOf(roomId));
    drafts.then(() => roomId === place.roomId && !context.isEdit && box.value === '' && setText(draftOf(roomId)));
  }
  // What follows names its room: between two changes of the attributes it may still be another's.
  const [slowIn, seconds] = pairOf(dataset.slowMode);
  if (slowIn === roomId) slow.settle(roomId, seconds);
  const [of, version] = pairOf(dataset.draftVersion);
  const draft = dataset.draft ?? '';
  if (of === roomId) drafts.then(() => heard(roomId, draft, version));
  conflict.enter(roomId);
  stranded.enter(roomId);
  planned.show(dataset);
  draw();
  if (changed && roomId === entered) focusEntered();
}

const pairOf = (value = '') => value.split('/').map(Number);

function focusEntered() {
  entered = null;
  // While it draws, Blazor gives the focus back to whatever had it.
  queueMicrotask(() => box.focus({ preventScroll: true }));
}

document.addEventListener('leetsocial:entered', ({ detail: roomId }) => {
  entered = roomId;
  if (roomId === place.roomId) focusEntered();
});

/** What would be sent now; null while there is nothing that could be put off. */
function written() {
  const content = clean(box.value);
  const isNothing = !content && !attachments.isBusy(place.roomId) && attachments.ready(place.roomId).length === 0;
  if (isNothing || content.length > place.limit || context.isEdit) return null;
  return { roomId: place.roomId, content, codeLanguage: codeMode.language, replyTo: context.purpose?.source?.id ?? null };
}

function draw() {
  const { length } = clean(box.value);
  const over = length > place.limit;
  count.textContent = length >= place.warnAt ? roomLeft(place.limit - length) : '';
  count.classList.toggle('over', over);
  note.textContent = place.disabled || notice.text;
  // What is edited stands there already: it has no later.
  later.hidden = box.disabled || context.isEdit;
  send.setAttribute('aria-disabled', String(over || box.disabled));
  if (count.textContent) box.setAttribute('aria-describedby', count.id);
  else box.removeAttribute('aria-describedby');
}

function roomLeft(characters) {
  const [one, many] = characters < 0 ? ['characterTooMany', 'charactersTooMany'] : ['characterLeft', 'charactersLeft'];
  const count = Math.abs(characters);
  return text(count === 1 ? one : many, count.toLocaleString(document.documentElement.lang));
}

box.addEventListener('input', event => {
  draw();
  // A text the module itself put there is no typing, and a text that stands in the room already is no draft.
  if (!event.isTrusted && !event.bubbles) return;
  if (context.isEdit) return context.type(box.value);
  keepDraft(place.roomId, box.value);
  if (box.value.trim() === '') stoppedTyping();
  else typing(place.roomId);
});

box.addEventListener('blur', () => {
  stoppedTyping();
  flush();
});

box.addEventListener('keydown', event => {
  if (event.key === 'Escape' && context.purpose) {
    event.preventDefault();
    event.stopPropagation();
    return cancel();
  }
  const plain = !event.shiftKey && !event.altKey && !event.isComposing;
  if (event.key === 'ArrowUp' && plain && !event.ctrlKey && !event.metaKey && box.value === '' && !context.purpose) {
    const last = lastOwn();
    if (!last) return;
    event.preventDefault();
    return edit(last);
  }
  if (event.key !== 'Enter' || !plain || (breaksLinesOnEnter.matches && !event.ctrlKey)) return;
  event.preventDefault();
  form.requestSubmit(send);
});

function lastOwn() {
  const log = theLog();
  return log && [...rowsOf(log)].filter(row => isEditable(log, row) && !isGone(row)).at(-1);
}

const drawPurpose = drawsPurpose(banner, cancel);
takesPastedFiles(box, () => place.roomId);

context.addEventListener('changed', () => {
  draw();
  if (!context.purpose) return;
  if (context.isEdit) setText(context.purpose.text);
  box.focus({ preventScroll: true });
});

// What was typed into an edit outlives the message, as the beginning of another.
context.addEventListener('lost', ({ detail: { room, purpose } }) => {
  draw();
  if (purpose.kind !== 'edit') return;
  if (purpose.text.trim() === '') return room === place.roomId && setText(draftOf(room));
  notice.show(text('editedDeleted'));
  if (purpose.text !== purpose.original) beginWith(room, purpose);
  else if (room === place.roomId) setText(draftOf(room));
});

function beginWith(roomId, { text: content, codeLanguage }) {
  putBack({ roomId, content, codeLanguage });
  keepDraft(roomId, draftOf(roomId));
  if (roomId === place.roomId) box.focus();
}

// Another device wrote on, or this one took its text over.
sync.addEventListener('taken', ({ detail: roomId }) => {
  if (roomId === place.roomId && !context.isEdit && box.value !== draftOf(roomId)) setText(draftOf(roomId));
});

for (const source of [notice, codeMode, attachments]) source.addEventListener('changed', draw);
