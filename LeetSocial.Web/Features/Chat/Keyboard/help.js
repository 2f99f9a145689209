import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';

/** `?`: every key that does something, in one place. */
const groups = [
  ['keysEverywhere', [['Ctrl K', 'keyJump'], ['Alt ↑ / ↓', 'keyRoom'], ['Alt Shift ↑ / ↓', 'keyUnreadRoom'], ['?', 'keyHelp'], ['Esc', 'keyEscape']]],
  ['keysWriting', [['Enter', 'keySend'], ['Shift Enter', 'keyBreak'], ['↑', 'keyEditLast'], ['Ctrl B', 'keyBold'], ['Ctrl I', 'keyItalic'],
    ['Ctrl E', 'keyCode'], ['Ctrl Shift X', 'keyStruck'], ['Ctrl Shift L', 'keyLink'], ['Ctrl Shift 7 / 8', 'keyLists'], ['Ctrl Shift 9', 'keyQuote'],
    ['Tab', 'keyLeave']]],
  ['keysReading', [['↑ / ↓', 'keyMessage'], ['R', 'reply'], ['E', 'edit'], ['+', 'addReaction'], ['Enter', 'keyMenu'], ['Delete', 'delete']]],
  ['keysPictures', [['← / →', 'keyPicture'], ['Home / End', 'keyPictureEnds'], ['+ / - / 0', 'keyZoom'], ['← / → / ↑ / ↓', 'keyPan']]],
  ['keysVoice', [['Space', 'keyPlay'], ['← / →', 'keySeek'], ['PgUp / PgDn', 'keySeekFar'], ['Home / End', 'keySeekEnds']]],
];

export function openHelp() {
  if (document.querySelector('.keys')) return;
  const dialog = make('dialog', 'ask keys');
  const title = make('h2', '', text('keysTitle'));
  title.id = 'keys-title';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(title, iconButton('close', text('close'), () => dialog.close()), ...groups.map(draw));
  document.body.append(dialog);
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  });
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());
  dialog.showModal();
}

function draw([name, keys]) {
  const part = make('section');
  const list = make('dl');
  list.append(...keys.flatMap(([key, does]) => {
    const term = make('dt');
    term.append(...key.split(' / ').map(each => make('kbd', '', each)));
    return [term, make('dd', '', text(does))];
  }));
  part.append(make('h3', '', text(name)), list);
  return part;
}
