import { attachments } from '../../Uploads/Tray/attachments.js';
import { text } from '../strings.js';
import { along, sendSpoken } from './along.js';
import { clean } from './clean.js';
import { codeMode } from './Coding/code-mode.js';
import { context } from './context.js';
import { box, form, place, send, setText } from './desk.js';
import { draftOf, forgetDraft } from './drafts.js';
import { submitEdit } from './editing.js';
import { notice } from './notice.js';
import { outbox } from './outbox.js';
import { takeName } from './putting-off.js';
import { askBeforeCalling } from './Suggesting/calling.js';
import { stoppedTyping } from './typing.js';

/** What becomes of what is written: a message, with the files that go along, or the new text of one. */
let afterwards = null;

/** Another room stands there: nothing goes by itself as soon as the files have come. */
export function awaitNothing() { afterwards = null; }

/**
 * Does something as soon as the files have come. What is chosen meanwhile takes its place.
 * @param {() => void} act
 * @param {string} words say so
 */
export function whenThere(act, words) {
  afterwards = act;
  notice.show(words, 3_600);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const content = clean(box.value);
  if (place.disabled || (content === '' && !context.isEdit && attachments.of(place.roomId).length === 0)) return;
  if (content.length > place.limit) {
    notice.show(text('messageTooLong', place.limit.toLocaleString(document.documentElement.lang)));
    return;
  }
  const asked = context.isEdit ? null : asks(content);
  if (asked && !(await asked && clean(box.value) === content)) return;
  notice.clear();
  stoppedTyping();
  if (context.isEdit) return finishEdit(content);
  awaitNothing();
  if (attachments.isBusy(place.roomId)) return whenThere(() => form.requestSubmit(send), text('sendsWhenReady'));
  const sent = attachments.ready(place.roomId);
  if (content === '' && sent.length === 0) return;
  const name = takeName(place.roomId, content);
  const draft = forgetDraft(place.roomId);
  setText('');
  const answered = context.end()?.source;
  const how = { draft, hold: place.undo, name, ...along(sent) };
  outbox.add(place.roomId, content, answered && { id: answered.id }, codeMode.end(), how);
  attachments.posted(sent);
  attachments.passOver(place.roomId);
  box.focus({ preventScroll: true });
});

// What was to be sent or scheduled goes by itself; where a file failed, its writer has the last word.
attachments.addEventListener('changed', () => {
  sendSpoken(place.undo);
  if (!afterwards || attachments.isBusy(place.roomId)) return;
  const act = afterwards;
  awaitNothing();
  notice.clear();
  if (attachments.of(place.roomId).every(item => item.state === 'done')) act();
});

async function finishEdit(content) {
  const { roomId } = place;
  const { source } = context.purpose;
  const isDone = await submitEdit(source, content);
  // What was typed while it was on its way is another edit.
  const { kind, source: edited, text: typed } = context.purposeIn(roomId) ?? {};
  const isOver = isDone && kind === 'edit' && edited.id === source.id && clean(typed) === content;
  if (roomId !== place.roomId) return isOver && context.end(roomId);
  if (isOver) cancel();
  box.focus({ preventScroll: true });
}

/** Back to a new message; what was being written before an edit stands there again. */
export function cancel() {
  if (context.end()?.kind === 'edit') setText(draftOf(place.roomId));
  box.focus({ preventScroll: true });
}

/** @returns {Promise<boolean> | null} whether everybody in the room is to be called, where the text does so */
export function asks(content) {
  return askBeforeCalling(content, form.parentNode.dataset);
}
