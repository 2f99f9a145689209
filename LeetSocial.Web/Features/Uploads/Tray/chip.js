import { button, icon, iconButton, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { lasting } from '../Playing/minutes.js';
import { mayBeDiscarded } from '../Voice/discarding.js';
import { attachments } from './attachments.js';
import { fileSize } from './file-size.js';
import { progressRing } from './progress-ring.js';

/**
 * One file of the tray: its picture, its name, how much of it has come, and what can be done with it.
 * @param {import('./attachments.js').Attachment} item
 */
export function drawChip(item) {
  const element = make('li', 'att');
  const line = make('small');
  const name = make('b', '', item.name);
  const words = make('span', 'words');
  const ring = progressRing(text('uploadingFile', item.name));
  const remove = iconButton('close', text('removeFile', item.name), async () => {
    if (!item.voice || await mayBeDiscarded(item.voice.seconds)) attachments.remove(item);
  });
  // What only has stopped goes on where it stopped.
  const retry = button(text('retry'), () => (item.state === 'paused' ? attachments.resume() : attachments.retry(item)));
  const original = button(text('sendOriginal'), () => attachments.retry(item, { original: !item.original }));
  const picture = pictureOf(item);

  name.dir = 'auto';
  name.title = item.name;
  retry.setAttribute('aria-label', text('retryFile', item.name));
  original.className = 'original';
  words.append(name, line);
  element.append(picture.element, ring.element, words, original, retry, remove);

  return {
    element,
    settle() {
      element.dataset.state = item.state;
      line.textContent = item.reason ?? (item.isBeingChecked ? text('fileBeingChecked') : item.voice ? lasting(item.voice.seconds) : fileSize(item.size));
      retry.hidden = !['failed', 'paused'].includes(item.state) || item.isFinal;
      // What has been compressed already is no longer here to be sent as it is.
      original.hidden = !item.type.startsWith('image/') || !item.blob || item.state === 'failed';
      original.setAttribute('aria-pressed', String(Boolean(item.original)));
      ring.show(item.state, item.sent / Math.max(item.size, 1));
    },
    move: () => ring.show(item.state, item.sent / Math.max(item.size, 1)),
    letGo: picture.letGo,
  };
}

/** A picture shows itself before it is sent; everything else a sheet of paper. */
export function pictureOf({ type, blob, fileId, voice }) {
  const box = make('span', 'seen');
  if (!type.startsWith('image/')) {
    box.append(icon(voice ? 'mic' : 'sheet'));
    return { element: box, letGo() { } };
  }
  const image = make('img');
  image.alt = '';
  image.src = blob ? URL.createObjectURL(blob) : new URL(`api/files/${fileId}/thumbnail?w=160`, document.baseURI).href;
  image.addEventListener('error', () => image.replaceWith(icon('sheet')));
  box.append(image);
  return { element: box, letGo: () => blob && URL.revokeObjectURL(image.src) };
}
