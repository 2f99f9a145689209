import { done } from '../Acting/acts.js';
import { ask } from '../Acting/ask.js';
import { refused } from '../Acting/refused.js';
import { isLinked, request } from '../bridge.js';
import { myRooms } from '../Keyboard/my-rooms.js';
import { text } from '../strings.js';

/** A named room of one's own is opened by its link; before going into another, one is asked. */
document.addEventListener('click', event => {
  const link = event.target.closest?.('a.in');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rooms = myRooms();
  if (Array.isArray(rooms) ? !rooms.length || has(rooms, link) : !isLinked()) return;
  event.preventDefault();
  follow(link, rooms);
}, true);

const has = (rooms, link) => rooms.some(({ path }) => path === link.getAttribute('href'));

async function follow(link, asked) {
  const path = link.getAttribute('href');
  const rooms = await asked;
  if (rooms && has(rooms, link)) return Blazor.navigateTo(path);
  if (refused()) return;
  const goes = await ask({
    title: text('joinTitle', link.textContent), body: text('joinBody'), keep: text('cancel'), go: text('join'), isDangerous: false,
  });
  if (goes) await done(request('EnterRoom', Number(path.split('/')[1])));
}
