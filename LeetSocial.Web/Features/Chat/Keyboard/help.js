import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';

/** `?`: every key that does something, in one place. */
const groups = [
  ['keysEverywhere', [['Ctrl K', 'keyJump'], ['Alt ↑ / ↓', 'keyRoom'], ['Alt Shift ↑ / ↓', 'keyUnreadRoom'], ['?', 'keyHelp'], ['Esc', 'keyEscape']]],
  ['keysWriting', [['Enter', 'keySend'], ['Shift Enter', 'keyBreak'], ['↑', 'keyEditLast'], ['Ctrl B', 'keyBold'], ['Ctrl I', 'keyItalic'],
    ['Ctrl E', 'keyCode'], ['Ctrl Shift X', 'keyStruck'], ['Ctrl Shift L', 'keyLink'], ['Ctrl Shift 7 / 8', 'keyLists'], ['Ctrl Shift 9', 'keyQuote'],
    ['Tab', 'keyLeave']]],
  ['keysNaming', [['↑ / ↓', 'keyOffer'], ['Enter / Tab', 'keyTakeOffer'], ['Esc', 'keyNoOffer']]],
  ['keysCode', [['Tab / Shift Tab', 'keyIndent'], ['Enter', 'keyBreak'], ['Ctrl Enter', 'keySend'], ['Esc', 'keyCodeLanguage']]],
  ['keysReading', [['↑ / ↓', 'keyMessage'], ['Home / End', 'keyMessageEnds'], ['R', 'reply'], ['E', 'edit'], ['+', 'addReaction'],
    ['Enter / M', 'keyMenu'], ['Delete', 'delete'], ['Esc', 'keyWrite']]],
  ['keysSearch', [['↑ / ↓', 'keyHit'], ['Enter', 'keyOpenHit'], ['Esc', 'keyLeaveSearch']]],
  ['keysPictures', [['← / → / PgUp / PgDn', 'keyPicture'], ['Home / End', 'keyPictureEnds'], ['+ / - / 0', 'keyZoom'], ['← / → / ↑ / ↓', 'keyPan']]],
  ['keysVoice', [['Space / Enter', 'keyPlay'], ['← / →', 'keySeek'], ['PgUp / PgDn', 'keySeekFar'], ['Home / End', 'keySeekEnds']]],
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
