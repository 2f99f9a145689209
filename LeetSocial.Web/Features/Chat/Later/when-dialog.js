import { toast } from '../Acting/toast.js';
import { button, make } from '../elements.js';
import { goesWithRoom } from '../Reading/room-gone.js';
import { text } from '../strings.js';
import { inMinutes, localValue, whenWords, zone } from './when.js';

let asked = 0;

/**
 * Asks for a day and a time in the reader's own zone. It stays open until the server has taken it, and says what is wrong.
 * @param {{ title: string, go: string, from?: Date, told: string, isOfRoom?: boolean,
 *   accept: (due: Date) => Promise<{ ok: boolean, message?: string }> }} question
 * `told` names the sentence that says it was done; what is of the room is not asked any more when the room is gone
 * @returns {Promise<boolean>} whether it was done
 */
export function askWhen({ title, go, from = inMinutes(60), told, isOfRoom = false, accept }) {
  const dialog = make('dialog', 'ask when');
  const form = make('form');
  const heading = make('h2', '', title);
  const label = make('label', '', text('dateAndTime'));
  const field = make('input', 'input');
  const hint = make('p', 'hint', text('timesAreIn', zone()));
  const problem = make('p', 'complaint');
  const choices = make('div');
  const yes = make('input', 'go');
  const before = document.activeElement;
  heading.id = `when-${++asked}`;
  hint.id = `${heading.id}-hint`;
  problem.id = `${heading.id}-problem`;
  Object.assign(field, { type: 'datetime-local', required: true, min: localValue(new Date()), value: localValue(from) });
  Object.assign(yes, { type: 'submit', value: go });
  field.setAttribute('aria-describedby', `${hint.id} ${problem.id}`);
  problem.setAttribute('role', 'alert');
  form.noValidate = true;
  label.append(field);
  choices.append(button(text('cancel'), () => dialog.close('')), yes);
  form.append(heading, label, hint, problem, choices);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(form);
  document.body.append(dialog);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (yes.ariaDisabled) return;
    const due = new Date(field.value);
    problem.textContent = complaint(due);
    if (problem.textContent) return field.focus();
    yes.ariaDisabled = 'true';
    const answer = await accept(due).catch(() => null);
    yes.ariaDisabled = null;
    if (!answer?.ok) return problem.textContent = answer?.message ?? text('notConnected');
    toast(text(told, whenWords(due)));
    dialog.close('done');
  });
  if (isOfRoom) goesWithRoom(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
    resolve(dialog.returnValue === 'done');
  }));
}

function complaint(due) {
  if (Number.isNaN(due.valueOf())) return text('notATime');
  return due <= new Date() ? text('timeHasPassed') : '';
}
