import { text } from '../strings.js';

/**
 * Asks whether text that was never sent may be thrown away.
 * @returns {Promise<boolean>}
 */
export function mayDiscard() {
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2');
  const body = document.createElement('p');
  const choices = document.createElement('div');
  title.id = 'unsent-title';
  title.textContent = text('unsentTitle');
  body.textContent = text('unsentBody');
  choices.append(choice('unsentKeep', ''), choice('unsentDiscard', 'discard'));
  dialog.className = 'unsent';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, body, choices);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    resolve(dialog.returnValue === 'discard');
  }));

  function choice(key, value) {
    const button = document.createElement('button');
    button.type = 'button';
    button.value = value;
    button.textContent = text(key);
    button.addEventListener('click', () => dialog.close(value));
    return button;
  }
}
