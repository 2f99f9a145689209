import { button, make } from '../elements.js';
import { text } from '../strings.js';
import { choose, conflictOf, sync } from './draft-sync.js';
import { draftOf } from './drafts.js';

/** Says above the box that another device has another text for this room. Neither is lost whatever is chosen, unless that is said. */
export function conflictLine() {
  const line = make('div', 'conflict');
  let room = null;
  line.setAttribute('role', 'status');
  line.hidden = true;

  const draw = () => {
    const other = conflictOf(room);
    line.hidden = other === undefined;
    if (line.hidden) return line.replaceChildren();
    const words = make('span', '', other);
    words.dir = 'auto';
    line.replaceChildren(
      make('b', '', text('draftElsewhere')), words,
      button(text('insertDraft'), () => choose(room, [draftOf(room), other].filter(part => part.trim()).join('\n'))),
      button(text('discard'), () => choose(room, draftOf(room))));
  };
  sync.addEventListener('conflict', draw);
  return { line, enter: roomId => { room = roomId; draw(); } };
}
