import { make } from '../../Chat/elements.js';
import { rowOfMessage, theLog } from '../../Chat/Reading/log.js';
import { flash } from '../../Chat/Reading/quotes.js';
import { goesWithRoom } from '../../Chat/Reading/room-gone.js';
import { text } from '../../Chat/strings.js';
import { beyond } from './beyond.js';
import { feel } from './fingers.js';
import { drawFrame } from './gallery-frame.js';
import { drawPicture, prepare } from './picture.js';
import { follow, idOf, picturesOfPage } from './pictures.js';
import { zoomOf } from './zoom.js';

/**
 * The pictures of the page, one at a time over all of it, and those of the room beyond them, as one comes near. What is deleted meanwhile
 * leaves, what comes joins in.
 */
const panned = 80;
const near = 3;

/** @param {HTMLAnchorElement} link the picture to begin with */
export function openGallery(link) {
  if (document.querySelector('dialog.gallery')) return;
  let pictures = picturesOfPage();
  let at = pictures.findIndex(({ id }) => id === idOf(link));
  if (at < 0) return;

  const { dialog, view, describe, say } = drawFrame({ turn: step => turn(step), zoom: factor => zoom.by(factor), close: () => dialog.close(), goTo });
  const zoom = zoomOf(view);
  const isTurned = () => getComputedStyle(dialog).direction === 'rtl';
  feel(view, zoom, { turn: step => turn(isTurned() ? -step : step), leave: () => dialog.close() });

  const further = beyond((found, step) => {
    if (!dialog.isConnected) return;
    const news = found.filter(one => !pictures.some(({ id }) => id === one.id));
    become(step < 0 ? [...news, ...pictures] : [...pictures, ...news]);
  });

  function look() {
    if (at < near) further.reach(-1, pictures[0]);
    if (at >= pictures.length - near) further.reach(1, pictures[pictures.length - 1]);
  }

  function show() {
    const shown = pictures[at];
    const image = drawPicture(shown, {
      loaded: () => [1, -1].forEach(step => prepare(pictures[at + step])),
      failed: () => view.replaceChildren(make('p', 'failed', text('pictureNotShown'))),
    });
    view.replaceChildren(image);
    zoom.take(image);
    tell();
    look();
  }

  function tell(words = '') {
    describe(pictures[at], at, pictures.length);
    say([words, text('pictureOf', at + 1, pictures.length), pictures[at].name].filter(Boolean).join(' '));
  }

  function go(to) {
    if (to === at || !pictures[to]) return;
    at = to;
    show();
  }

  const turn = step => go(at + step);

  function become(next) {
    if (!next.length) return dialog.close();
    const place = next.findIndex(({ id }) => id === pictures[at].id);
    pictures = next;
    at = place < 0 ? Math.min(at, pictures.length - 1) : place;
    if (place >= 0) {
      describe(pictures[at], at, pictures.length);
      return look();
    }
    show();
    tell(text('pictureDeleted'));
  }

  function refresh(records) {
    if (records.some(({ target }) => !dialog.contains(target))) become(follow(pictures, picturesOfPage()));
  }

  const lose = ({ detail: messages }) => become(pictures.filter(({ message }) => !messages.includes(message)));

  function goTo(event) {
    const row = theLog() && rowOfMessage(theLog(), pictures[at].message);
    dialog.close();
    if (!row) return;
    event.preventDefault();
    flash(row);
  }

  dialog.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [right, below] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key] ?? [0, 0];
    const acts = {
      Home: () => go(0), End: () => go(pictures.length - 1), PageUp: () => turn(-1), PageDown: () => turn(1),
      '+': () => zoom.by(1.5), '=': () => zoom.by(1.5), '-': () => zoom.by(1 / 1.5), 0: () => zoom.reset(),
    };
    if (right || below) {
      if (zoom.isZoomed) zoom.pan(-right * panned, -below * panned);
      else if (right) turn(isTurned() ? -right : right);
    } else if (acts[event.key]) acts[event.key]();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const news = new MutationObserver(refresh);
  const resized = () => view.querySelector('img') && zoom.pan(0, 0);
  addEventListener('resize', resized);
  document.addEventListener('leetsocial:deleted', lose);
  dialog.addEventListener('close', () => {
    news.disconnect();
    removeEventListener('resize', resized);
    document.removeEventListener('leetsocial:deleted', lose);
    dialog.remove();
    comeBack(pictures[at], link);
  });
  document.body.append(dialog);
  goesWithRoom(dialog);
  dialog.showModal();
  view.focus({ preventScroll: true });
  show();
  news.observe(document.body, { childList: true, subtree: true });
}

/** To the picture that was looked at last, or if the page does not hold it, began with; one that only counts as `+3` is found by the one that says so. */
function comeBack(shown, first) {
  const link = (shown && document.querySelector(`a[data-kind=image][data-file="${shown.id}"]`)) ?? (first.isConnected ? first : null);
  const seen = link?.hidden ? link.parentElement.querySelector('[data-more]') : link;
  seen?.scrollIntoView({ block: 'nearest' });
  seen?.focus({ preventScroll: true });
}
