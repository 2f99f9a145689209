import { ask } from '../Acting/ask.js';
import { isReady, ready, request } from '../bridge.js';
import { button, make } from '../elements.js';
import { nameOf } from '../Writing/Coding/language-dialog.js';
import { text } from '../strings.js';
import { mayDiscard, scheduledEdit } from './scheduled-edit.js';
import { scheduledFiles } from './scheduled-files.js';
import { askWhen } from './when-dialog.js';
import { whenWords } from './when.js';

/** Everything this person has put off, in all rooms: to be changed, sent now, or taken back. */
let open = null;
/** Those whose text is a field, by their ids: no drawing of the list takes what is typed there. */
const edits = new Map();

export async function openScheduled() {
  if (open) return;
  const dialog = open = make('dialog', 'ask scheduled');
  const heading = make('h2', '', text('scheduledMessages'));
  const list = make('ul');
  const choices = make('div');
  const before = document.activeElement;
  heading.id = 'scheduled-title';
  list.tabIndex = 0;
  list.setAttribute('aria-labelledby', heading.id);
  choices.append(button(text('close'), () => leave(dialog)));
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, list, choices);
  document.body.append(dialog);
  dialog.addEventListener('keydown', event => event.key === 'Escape' && !event.isComposing && escape(event, dialog));
  dialog.addEventListener('cancel', event => escape(event, dialog));
  dialog.addEventListener('close', () => {
    dialog.remove();
    open = null;
    edits.clear();
    if (before?.isConnected) before.focus({ preventScroll: true });
  });
  dialog.showModal();
  await draw(list);
}

/** It ends the edit that one is in, and otherwise the dialog. */
function escape(event, dialog) {
  event.preventDefault();
  const edit = [...edits.values()].find(({ item }) => item.contains(document.activeElement));
  if (edit) edit.giveUp();
  else leave(dialog);
}

async function leave(dialog) {
  if (![...edits.values()].some(edit => edit.isChanged()) || await mayDiscard()) dialog.close();
}

const look = () => request('Scheduled').catch(() => null);

async function draw(list) {
  const found = await look();
  if (!found) drawWhenBack(list);
  const gone = [...edits].filter(([id]) => !found?.some(one => one.id === id)).map(([, { item }]) => item);
  const items = [...(found ?? []).map(one => edits.get(one.id)?.item ?? entry(one, list)), ...gone];
  const at = document.activeElement;
  list.replaceChildren(...items.length ? items : [make('li', 'hint', text(found ? 'nothingScheduled' : 'notConnected'))]);
  if (list.contains(at)) at.focus({ preventScroll: true });
}

/** What nobody answered is told by the list, as soon as there is a circuit again. */
function drawWhenBack(list) {
  if (!isReady()) ready().then(() => list.isConnected && draw(list));
}

function entry(one, list) {
  const item = make('li');
  item.dataset.of = one.id;
  const due = new Date(one.dueAt);
  const head = make('p', one.failure ? 'complaint' : 'hint');
  const words = make('p', one.codeLanguage === null ? 'words' : 'words code', one.content);
  const problem = make('p', 'complaint');
  const acts = make('div');
  problem.setAttribute('role', 'alert');
  words.dir = one.codeLanguage === null ? 'auto' : 'ltr';
  head.append(make('b', '', roomName(one.roomId)), ' · ', state(one, due));
  const kind = kindOf(one);
  const files = one.files?.length ? [scheduledFiles(one, async id => {
    await act('TakeFileOut', id);
    focusOn(one, list);
  })] : [];
  const act = async (method, ...args) => {
    const answer = await request(method, one.id, ...args).catch(() => null);
    if (answer?.ok) return draw(list);
    problem.textContent = answer?.message ?? text('notConnected');
    if (!answer) drawWhenBack(list);
  };
  const edit = button(text('edit'), () => rewrite([words, problem, acts], item, one, list));
  edit.dataset.edits = '';
  acts.append(
    button(text('sendNow'), () => act('SendScheduled')),
    edit,
    button(text('changeTime'), () => askWhen({
      title: text('changeTime'), go: text('schedule'), told: 'scheduledFor',
      from: one.failure || due < new Date() ? undefined : due, accept: moment => request('MoveScheduled', one.id, moment.toISOString()),
    }).then(() => draw(list))),
    button(text('delete'), async () => await isSure(files.length > 0) && act('CancelScheduled')));
  item.append(head, ...kind ? [make('p', 'hint', kind)] : [], words, ...files, problem, acts);
  return item;
}

function state({ failure }, due) {
  if (failure) return text('couldNotBeSent', failure);
  return due < new Date() ? text('stillTried', whenWords(due)) : whenWords(due);
}

/** What is not seen from the words alone. */
const kindOf = ({ answers, codeLanguage }) => [
  answers && text('replyingTo', answers),
  codeLanguage !== null && text('codeLanguage', nameOf(codeLanguage)),
].filter(Boolean).join(' · ');

const isSure = hasFiles =>
  ask({ title: text('unscheduleTitle'), body: text(hasFiles ? 'unscheduleFilesBody' : 'unscheduleBody'), keep: text('keepMessage'), go: text('delete') });

const focusOn = (one, list) => list.querySelector(`[data-of="${one.id}"] [data-edits]`)?.focus();

function rewrite(parts, item, one, list) {
  const now = async () => (await look())?.find(({ id }) => id === one.id);
  const edit = scheduledEdit(one, now, async isSaved => {
    edits.delete(one.id);
    if (isSaved) await draw(list);
    else item.replaceWith(entry(one, list));
    focusOn(one, list);
  });
  edits.set(one.id, { ...edit, item });
  parts.forEach((part, place) => part.replaceWith(edit.parts[place]));
  // Nothing else of it changes meanwhile.
  item.querySelectorAll('.enclosed button').forEach(takeOut => takeOut.remove());
  edit.box.focus();
}

/** The page's own list knows the names of the rooms this person is in. */
const roomName = roomId =>
  document.querySelector(`.rooms nav a[href="messages/${roomId}"] .n`)?.textContent ?? text('roomLeft');
