import { button, make } from '../../Chat/elements.js';
import { goesWithRoom } from '../../Chat/Reading/room-gone.js';
import { text } from '../../Chat/strings.js';
import { CropBox } from './crop-box.js';

let opened = 0;

/**
 * Has the square part of a picture chosen: dragged, or moved by the arrow keys, and made larger by a slider, + and −.
 * @param {File} file
 * @param {{ isRound: boolean }} how whether it will be seen as a circle
 * @returns {Promise<string | null>} the part, as the server reads it; empty for a picture that this browser cannot show; null to leave it
 */
export async function chooseCrop(file, { isRound }) {
  const address = URL.createObjectURL(file);
  try {
    const picture = await load(address);
    return picture ? await ask(picture, isRound) : '';
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What this browser cannot draw the server may know all the same, or it says what is wrong. */
async function load(address) {
  const picture = make('img');
  picture.src = address;
  picture.alt = '';
  try {
    await picture.decode();
    return picture.naturalWidth > 0 ? picture : null;
  } catch {
    return null;
  }
}

function ask(picture, isRound) {
  const dialog = make('dialog', `ask crop${isRound ? ' round' : ''}`);
  const title = make('h2', '', text('cropTitle'));
  const hint = make('p', 'hint', text('cropHint'));
  const box = new CropBox(picture, [64, 36]);
  const choices = make('div', 'choices');
  const go = button(text('usePicture'), () => dialog.close('go'));
  title.id = `crop-${++opened}`;
  hint.id = `${title.id}-hint`;
  go.className = 'main';
  box.stage.setAttribute('aria-describedby', hint.id);
  choices.append(button(text('cancel'), () => dialog.close('')), go);
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, hint, box.element, choices);
  document.body.append(dialog);
  const before = document.activeElement;
  goesWithRoom(dialog);
  dialog.showModal();
  box.stage.focus();
  return new Promise(resolve => dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
    resolve(dialog.returnValue === 'go' ? box.value : null);
  }));
}
