import { button, make } from '../elements.js';
import { text } from '../strings.js';

/**
 * Asks whether text that was never sent may be thrown away.
 * @returns {Promise<boolean>}
 */
export function mayDiscard() {
  const dialog = make('dialog', 'unsent');
  const title = make('h2', '', text('unsentTitle'));
  const choices = make('div');
  const discard = button(text('unsentDiscard'), () => dialog.close('discard'));
  title.id = 'unsent-title';
  discard.className = 'danger';
  choices.append(button(text('unsentKeep'), () => dialog.close('')), discard);
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, make('p', '', text('unsentBody')), choices);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'discard');
  }));
}
