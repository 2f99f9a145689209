import { ask } from '../Acting/ask.js';
import { toast } from '../Acting/toast.js';
import { request } from '../bridge.js';
import { button, make } from '../elements.js';
import { nameOf } from '../Writing/Coding/language-dialog.js';
import { text } from '../strings.js';
import { askWhen } from './when-dialog.js';
import { whenWords } from './when.js';

/** Everything this person has put off, in all rooms: to be changed, sent now, or taken back. */
let open = null;

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
  choices.append(button(text('close'), () => dialog.close()));
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, list, choices);
  document.body.append(dialog);
  dialog.addEventListener('close', () => {
    dialog.remove();
    open = null;
    if (before?.isConnected) before.focus({ preventScroll: true });
  });
  dialog.showModal();
  await draw(list);
}

async function draw(list) {
  const found = await request('Scheduled').catch(() => null);
  if (!found) return list.replaceChildren(make('li', 'hint', text('notConnected')));
  if (!found.length) return list.replaceChildren(make('li', 'hint', text('nothingScheduled')));
  list.replaceChildren(...found.map(one => entry(one, list)));
}

function entry(one, list) {
  const item = make('li');
  const due = new Date(one.dueAt);
  const head = make('p', one.failure ? 'complaint' : 'hint');
  const words = make('p', one.codeLanguage === null ? 'words' : 'words code', one.content);
  const acts = make('div');
  const act = (name, work) => button(text(name), () => work().then(() => draw(list)));
  words.dir = one.codeLanguage === null ? 'auto' : 'ltr';
  head.append(make('b', '', roomName(one.roomId)), ' · ', state(one, due));
  const kind = kindOf(one);
  acts.append(
    act('sendNow', () => tellIfNot(request('SendScheduled', one.id))),
    button(text('edit'), () => rewrite(item, words, one, list)),
    act('changeTime', () => askWhen({
      title: text('changeTime'), go: text('schedule'), told: 'scheduledFor',
      from: one.failure || due < new Date() ? undefined : due, accept: moment => request('MoveScheduled', one.id, moment.toISOString()),
    })),
    act('delete', () => remove(one)));
  item.append(head, ...kind ? [make('p', 'hint', kind)] : [], words, acts);
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

async function remove(one) {
  const sure = await ask({ title: text('unscheduleTitle'), body: text('unscheduleBody'), keep: text('keepMessage'), go: text('delete') });
  if (sure) await tellIfNot(request('CancelScheduled', one.id));
}

/** The text becomes a field; it goes back only when the server has taken what stands in it. */
function rewrite(item, words, one, list) {
  const box = make('textarea', one.codeLanguage === null ? 'input' : 'input code');
  const acts = make('div');
  box.value = one.content;
  box.rows = Math.min(8, one.content.split('\n').length + 1);
  box.setAttribute('aria-label', text('scheduledText'));
  acts.append(
    button(text('cancel'), () => draw(list)),
    button(text('saveChanges'), async () => {
      if (await tellIfNot(request('RewriteScheduled', one.id, box.value))) await draw(list);
    }));
  words.replaceWith(box);
  item.lastElementChild.replaceWith(acts);
  box.focus();
}

async function tellIfNot(asked) {
  const answer = await asked.catch(() => null);
  if (!answer?.ok) toast(answer?.message ?? text('notConnected'));
  return answer?.ok === true;
}

/** The page's own list knows the names of the rooms this person is in. */
const roomName = roomId =>
  document.querySelector(`.rooms nav a[href="messages/${roomId}"] .n`)?.textContent ?? text('roomLeft');
