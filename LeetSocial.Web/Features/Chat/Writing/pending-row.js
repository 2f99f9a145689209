import { drawAvatar } from '../avatar.js';
import { button, icon, make } from '../elements.js';
import { text } from '../strings.js';
import { lasting } from '../../Uploads/Playing/minutes.js';
import { fileSize } from '../../Uploads/Tray/file-size.js';
import { takeBack } from './taking-back.js';
import { notice } from './notice.js';
import { heldFor, outbox } from './outbox.js';
import { sourceAt } from './sources.js';
import { undoLine } from './undo-send.js';

/**
 * Draws one message of the outbox as the log draws a row, its text plain: what it will look like is the server's to say.
 * @param {import('./outbox.js').Entry} entry
 * @param {{ name: string, initials: string, color: string, picture?: string }} author
 * @param {boolean} leads whether it begins a group and so shows avatar and name
 */
export function drawRow(entry, author, leads) {
  const row = make('article', `m pending${leads ? ' first' : ''}`);
  const state = text(entry.state === 'failed' ? 'failedToSend' : entry.acknowledged ? 'sent' : 'sending');
  row.dataset.clientId = entry.clientMessageId;
  row.setAttribute('aria-label', `${author.name}, ${state}`);
  row.append(...(leads ? lead(entry, author) : [side(entry)]), ...quote(entry), body(entry, state), ...files(entry));
  if (entry.state === 'failed') row.append(failure(entry, state));
  else if (heldFor(entry)) row.append(undoLine(entry));
  return row;
}

function lead(entry, author) {
  const avatar = drawAvatar('l g', author);
  avatar.setAttribute('aria-hidden', 'true');
  const head = make('div', 'h');
  head.append(make('b', '', author.name), time(entry));
  return [avatar, head];
}

function side(entry) {
  const gutter = make('span', 'side');
  gutter.append(time(entry));
  return gutter;
}

function time(entry) {
  const at = make('time');
  at.dateTime = new Date(entry.at).toISOString();
  return at;
}

function quote({ replyTo }) {
  if (!replyTo) return [];
  const { name, snippet } = sourceAt(replyTo.id);
  const line = make('div', `q${replyTo.isGone ? ' gone' : ''}`);
  line.dir = 'auto';
  line.append(make('b', '', name), ' ', make('span', '', snippet));
  return [line];
}

function body(entry, state) {
  const box = make('div', 'b');
  const isCode = entry.codeLanguage != null && entry.content !== '';
  const paragraph = make('p', '', isCode ? '' : entry.content);
  if (isCode) box.append(code(entry.content));
  if (entry.state === 'queued') paragraph.append(' ', mark(state, entry.acknowledged ? 'st-ok' : ''));
  if (paragraph.hasChildNodes()) box.append(paragraph);
  return box;
}

function files({ files: sent = [] }) {
  return sent.map(({ name, size, voice }) => {
    const line = make('span', 'file');
    const words = make('span');
    words.append(make('b', '', name), make('small', '', voice ? lasting(voice.seconds) : fileSize(size)));
    line.append(icon(voice ? 'mic' : 'sheet'), words);
    return line;
  });
}

function code(content) {
  const block = make('div', 'code');
  const text = make('pre');
  text.tabIndex = 0;
  text.append(make('code', '', content));
  block.append(text);
  return block;
}

function mark(state, sent) {
  const made = make('span', `state shown ${sent}`);
  made.setAttribute('role', 'img');
  made.setAttribute('aria-label', state);
  made.append(icon(sent ? 'check' : 'clock'));
  return made;
}

/** The server has it: only its clock becomes a check, and nothing is drawn anew. */
export function markSent(row, { name }) {
  row.querySelector('.state')?.replaceWith(mark(text('sent'), 'st-ok springs'));
  row.setAttribute('aria-label', `${name}, ${text('sent')}`);
}

function failure(entry, state) {
  const line = make('div', 'undelivered');
  line.append(
    make('strong', '', state),
    make('span', '', entry.reason),
    entry.replyTo?.isGone
      ? button(text('sendAlone'), () => outbox.retry({ ...entry, replyTo: undefined }))
      : button(text('retry'), () => outbox.retry(entry)),
    button(text('edit'), () => takeBack(entry) || notice.show(text('composerNotEmpty'))),
    button(text('discard'), () => outbox.discard(entry)));
  return line;
}
