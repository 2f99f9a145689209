import { make } from '../elements.js';

/** One line that slides in from the top, says what was done, and goes again. */
const stays = 4_000;
const place = make('div', 'toasts');
place.setAttribute('role', 'status');

/** @param {string} words */
export function toast(words) {
  if (!place.isConnected) document.body.append(place);
  const line = make('p', 'toast', words);
  place.replaceChildren(line);
  setTimeout(() => {
    line.classList.add('leaves');
    setTimeout(() => line.remove(), 300);
  }, stays);
}
