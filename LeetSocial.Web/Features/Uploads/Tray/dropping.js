import { overlay } from '../../../Ui/overlays.js';
import { make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { attachments } from './attachments.js';

/** Files can be dropped anywhere on the window: they go into the tray of the room that is open. */
const sheet = make('div', 'drop');
let depth = 0;

sheet.hidden = true;
sheet.setAttribute('aria-hidden', 'true');

const brings = event => event.dataTransfer?.types.includes('Files');

/** The place where something can be written now; beneath what stands over the page nothing can. */
const composer = () => overlay() ? null : document.querySelector('ls-composer:not([data-disabled]), ls-composer[data-disabled=""]');

function show(shows) {
  const place = composer();
  sheet.textContent = place ? text('dropFiles', place.dataset.roomName ?? '') : '';
  if (!sheet.isConnected) document.body.append(sheet);
  sheet.hidden = !shows || !place;
}

addEventListener('dragenter', event => {
  if (!brings(event)) return;
  event.preventDefault();
  depth++;
  show(true);
});

addEventListener('dragleave', event => {
  if (!brings(event)) return;
  depth = Math.max(0, depth - 1);
  if (depth === 0) show(false);
});

addEventListener('dragover', event => {
  if (!brings(event)) return;
  // Otherwise the browser opens what is dropped, and the conversation is gone.
  event.preventDefault();
  event.dataTransfer.dropEffect = composer() ? 'copy' : 'none';
});

addEventListener('drop', event => {
  if (!brings(event)) return;
  event.preventDefault();
  depth = 0;
  show(false);
  const place = composer();
  if (place) attachments.add(Number(place.dataset.room), filesOf(event.dataTransfer));
});

/** Folders are dropped too, and cannot be read. */
function filesOf({ items, files }) {
  const folders = [...items].filter(item => item.kind === 'file').map(item => item.webkitGetAsEntry?.()?.isDirectory);
  return [...files].filter((_, place) => !folders[place]);
}
