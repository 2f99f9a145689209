import { iconButton, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { full } from '../../../Ui/times.js';
import { iconLink } from './icon-link.js';

/**
 * What stands around the pictures of the gallery.
 * @param {{ turn: (step: number) => void, zoom: (factor: number) => void, close: () => void, goTo: (event: Event) => void }} act
 */
export function drawFrame({ turn, zoom, close, goTo }) {
  const dialog = make('dialog', 'gallery');
  const bar = make('header');
  const who = make('div', 'who');
  const name = make('b');
  const about = make('small');
  const counter = make('span', 'counter');
  const view = make('div', 'view');
  const said = make('p', 'vh');
  const back = iconButton('before', text('previousPicture'), () => turn(-1));
  const next = iconButton('after', text('nextPicture'), () => turn(1));
  const download = iconLink('download', text('download'));
  const toMessage = iconLink('message', text('goToMessage'));

  // The pictures are to be looked at: it is dark around them in the light too.
  dialog.dataset.theme = 'dark';
  dialog.setAttribute('aria-label', text('pictures'));
  name.dir = 'auto';
  said.setAttribute('role', 'status');
  view.tabIndex = 0;
  view.setAttribute('role', 'group');
  download.download = '';
  toMessage.addEventListener('click', goTo);
  back.classList.add('turn', 'former');
  next.classList.add('turn', 'latter');
  who.append(name, about);
  bar.append(
    who, counter,
    iconButton('zoomOut', text('zoomOut'), () => zoom(1 / 1.5)),
    iconButton('zoomIn', text('zoomIn'), () => zoom(1.5)),
    download, toMessage, iconButton('close', text('close'), close));
  dialog.append(bar, view, back, next, said);

  return {
    dialog,
    view,
    say: words => { said.textContent = words; },
    /** @param {import('./pictures.js').Shown} shown */
    describe(shown, at, count) {
      const time = Date.parse(shown.at);
      name.textContent = shown.name;
      about.textContent = [shown.author, Number.isNaN(time) ? '' : full.format(time)].filter(Boolean).join(' · ');
      counter.textContent = text('pictureOf', at + 1, count);
      view.setAttribute('aria-label', shown.name);
      download.href = `${shown.href}?download`;
      toMessage.href = shown.place;
      // One that is focused and leads nowhere any more would take the keys with it.
      for (const [button, leads] of [[back, at > 0], [next, at < count - 1]]) {
        if (!leads && document.activeElement === button) view.focus({ preventScroll: true });
        button.hidden = !leads;
      }
    },
  };
}
