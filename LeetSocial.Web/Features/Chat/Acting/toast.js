import { make } from '../elements.js';

/** One line that slides in from the top, says what was done, and goes again. What listens for it has to be there before the first one. */
const stays = 4_000;
const place = make('div', 'toasts');
place.setAttribute('role', 'status');
document.body.append(place);

/**
 * @param {string} words
 * @param {{ isUnderWay?: boolean }} [what] what is under way is said until it ends, or another line takes its place
 * @returns {() => void} ends it
 */
export function toast(words, { isUnderWay = false } = {}) {
  if (!place.isConnected) document.body.append(place);
  const line = make('p', 'toast', words);
  const end = () => {
    line.classList.add('leaves');
    setTimeout(() => line.remove(), 300);
  };
  place.replaceChildren(line);
  if (!isUnderWay) setTimeout(end, stays);
  return end;
}
