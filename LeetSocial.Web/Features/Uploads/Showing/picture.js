import { make } from '../../Chat/elements.js';

/** One picture of the gallery: its tiny likeness at once, then a thumbnail, and at last the picture itself. Its place never changes its size. */
const thumbnail = ({ href }) => new URL(`${href}/thumbnail?w=1280`, document.baseURI).href;
const original = ({ href }) => new URL(href, document.baseURI).href;

/**
 * @param {import('./pictures.js').Shown} shown
 * @param {{ loaded: () => void, failed: () => void }} tell
 */
export function drawPicture(shown, { loaded, failed }) {
  const image = make('img', 'shown');
  image.alt = shown.name;
  image.draggable = false;
  image.width = shown.width;
  image.height = shown.height;
  image.style.setProperty('--w', `${shown.width}px`);
  image.style.setProperty('--ratio', String(shown.width / shown.height));
  image.style.backgroundImage = shown.behind;
  image.addEventListener('load', () => {
    loaded();
    sharpen(image, original(shown));
  }, { once: true });
  image.addEventListener('error', failed, { once: true });
  image.src = thumbnail(shown);
  return image;
}

/** Exchanged only when it can be painted in the same frame. */
async function sharpen(image, source) {
  const whole = new Image();
  whole.src = source;
  try {
    await whole.decode();
    if (image.isConnected) image.src = source;
  } catch {
    // The thumbnail goes on standing for it.
  }
}

/** Fetched before it is turned to. */
export function prepare(shown) {
  if (shown) new Image().src = thumbnail(shown);
}
