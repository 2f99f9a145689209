import { iconButton, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { iconLink } from './icon-link.js';

/**
 * What stands around a previewed file.
 * @param {import('./preview.js').Previewed} file
 * @param {{ goTo: (event: Event) => void }} act
 * @returns {{ dialog: HTMLDialogElement, body: HTMLElement, act: (made: HTMLElement) => void, say: (words: string) => void,
 *   tell: (words: string) => void }}
 *   `act` adds something that can be done with it, `say` a word about it behind its size, `tell` what was done
 */
export function drawPreviewFrame(file, { goTo }) {
  const dialog = make('dialog', 'file-preview');
  const bar = make('header');
  const who = make('div', 'who');
  const name = make('h2', '', file.name);
  const about = make('small', '', file.about);
  const told = make('span', 'told');
  const body = make('div', 'body');
  const wait = make('p', 'hint', text('previewComes'));
  const download = iconLink('download', text('download'));
  const toMessage = iconLink('message', text('goToMessage'));

  name.id = 'preview-name';
  name.dir = 'auto';
  dialog.setAttribute('aria-labelledby', name.id);
  download.href = `${file.href}?download`;
  download.download = '';
  toMessage.href = file.place;
  toMessage.addEventListener('click', goTo);
  body.tabIndex = 0;
  body.setAttribute('role', 'region');
  body.setAttribute('aria-labelledby', name.id);
  for (const words of [wait, told]) words.setAttribute('role', 'status');
  body.append(wait);
  who.append(name, about);
  bar.append(who, told, download, toMessage, iconButton('close', text('close'), () => dialog.close()));
  dialog.append(bar, body);
  dialog.addEventListener('click', event => event.target === dialog && dialog.close());

  return {
    dialog,
    body,
    act: made => download.before(made),
    tell: words => { told.textContent = words; },
    say: words => { about.textContent = `${file.about} · ${words}`; },
  };
}
