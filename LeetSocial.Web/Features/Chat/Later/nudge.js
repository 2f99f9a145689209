import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';

/** A reminder whose time has come: it stands at the top until it is put away. Told twice, or again after a reload, it stands there once. */
const place = make('div', 'nudges');
const kept = 'leetsocial-reminded';
const seen = new Set(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));
place.setAttribute('role', 'status');

document.addEventListener('leetsocial:reminder', ({ detail: note }) => {
  if (seen.has(note.id)) return;
  seen.add(note.id);
  sessionStorage.setItem(kept, JSON.stringify([...seen]));
  if (!place.isConnected) document.body.append(place);
  place.append(draw(note));
});

function draw({ author, words, href }) {
  const nudge = make('div', 'nudge');
  const line = make('span', '', sentence(author, words));
  line.dir = 'auto';
  nudge.append(make('b', '', text('reminder')), line);
  if (href) {
    const link = make('a', '', text('showMessage'));
    link.href = href;
    link.addEventListener('click', () => nudge.remove());
    nudge.append(link);
  }
  nudge.append(iconButton('close', text('putAway'), () => nudge.remove()));
  return nudge;
}

function sentence(author, words) {
  if (author === null) return text('reminderRoomLeft');
  return words ? text('reminderOf', author, words) : text('reminderDeleted', author);
}
