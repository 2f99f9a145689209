import { insist } from '../bridge.js';
import { toast } from '../Acting/toast.js';
import { button, make } from '../elements.js';
import { text } from '../strings.js';
import { roomOf, theLog } from './log.js';
import { goesWithRoom } from './room-gone.js';

/** Asks for a day and goes to its first message, or the next there is. */
function openDates() {
  const dialog = make('dialog', 'ask when');
  const title = make('h2', '', text('jumpToDate'));
  const label = make('label', '', text('date'));
  const field = make('input', 'input');
  const choices = make('div');
  const go = button(text('goThere'), () => dialog.close(field.value));
  title.id = 'date-title';
  field.type = 'date';
  field.max = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  field.value = field.max;
  go.className = 'main';
  label.append(field);
  choices.append(button(text('cancel'), () => dialog.close('')), go);
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, label, choices);
  document.body.append(dialog);
  field.addEventListener('keydown', event => event.key === 'Enter' && go.click());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue) jump(dialog.returnValue);
  });
  goesWithRoom(dialog);
  dialog.showModal();
}

/** The day begins when it begins for the reader. */
function jump(day) {
  const log = theLog();
  const begins = new Date(`${day}T00:00`);
  if (!log || Number.isNaN(begins.getTime())) return;
  insist('JumpToDate', roomOf(log), begins.toISOString()).then(heard => heard || toast(text('notConnected')));
}

document.addEventListener('click', event => event.target.closest?.('[data-jump-to-date]') && openDates());
