import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';

/**
 * A reminder whose time has come: it stands at the top until it is put away. Told twice, or again after a reload, it stands there once;
 * what is told again of one that stands there is what its message says by now.
 */
const place = make('div', 'nudges');
const kept = 'leetsocial-reminded';
const seen = new Set(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));
const standing = new Map();
place.setAttribute('role', 'status');

document.addEventListener('leetsocial:reminder', ({ detail: note }) => {
  const before = standing.get(note.id);
  if (note.isDone) return before && putAway(note.id);
  if (before) return fill(before, note);
  if (seen.has(note.id)) return;
  seen.add(note.id);
  sessionStorage.setItem(kept, JSON.stringify([...seen]));
  if (!place.isConnected) document.body.append(place);
  const nudge = make('div', 'nudge');
  standing.set(note.id, nudge);
  place.append(fill(nudge, note));
});

function putAway(id) {
  standing.get(id)?.remove();
  standing.delete(id);
}

function fill(nudge, { id, author, words, href }) {
  const line = make('span', '', sentence(author, words));
  line.dir = 'auto';
  const parts = [make('b', '', text('reminder')), line];
  if (href) {
    const link = make('a', '', text('showMessage'));
    link.href = href;
    link.addEventListener('click', () => putAway(id));
    parts.push(link);
  }
  nudge.replaceChildren(...parts, iconButton('close', text('putAway'), () => putAway(id)));
  return nudge;
}

function sentence(author, words) {
  if (author === null) return text('reminderRoomLeft');
  return words ? text('reminderOf', author, words) : text('reminderDeleted', author);
}
