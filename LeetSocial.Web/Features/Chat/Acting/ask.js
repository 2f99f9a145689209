import { button, make } from '../elements.js';
import { goesWithRoom } from '../Reading/room-gone.js';

let asked = 0;

/**
 * Asks before something that cannot be undone.
 * @param {{ title: string, body: string, keep: string, go: string, isDangerous?: boolean, isOfRoom?: boolean }} words `go` names what would be
 *   done; unless it cannot be undone it is not dangerous; what is of the room is not asked any more when the room is gone
 * @returns {Promise<boolean>} whether it is to be done
 */
export function ask({ title, body, keep, go, isDangerous = true, isOfRoom = false }) {
  const dialog = make('dialog', 'ask');
  const heading = make('h2', '', title);
  const choices = make('div');
  const yes = button(go, () => dialog.close('go'));
  heading.id = `ask-${++asked}`;
  yes.className = isDangerous ? 'danger' : 'main';
  choices.append(button(keep, () => dialog.close('')), yes);
  dialog.setAttribute('aria-labelledby', heading.id);
  dialog.append(heading, make('p', '', body), choices);
  document.body.append(dialog);
  const before = document.activeElement;
  if (isOfRoom) goesWithRoom(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
    resolve(dialog.returnValue === 'go');
  }));
}
