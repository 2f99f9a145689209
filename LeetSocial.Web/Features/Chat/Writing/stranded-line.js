import { button, make } from '../elements.js';
import { text } from '../strings.js';
import { notice } from './notice.js';
import { outbox } from './outbox.js';
import { takeBack } from './taking-back.js';

/** Says above the box what never got into a room that its writer is no longer in: there it could not be seen. */
export function strandedLine() {
  const line = make('div', 'conflict');
  let room = null;
  line.setAttribute('role', 'status');
  line.hidden = true;

  const draw = () => {
    const [entry] = outbox.stranded().filter(({ roomId }) => roomId !== room);
    line.hidden = entry === undefined;
    if (line.hidden) return line.replaceChildren();
    const words = make('span', '', entry.content || entry.files?.[0]?.name);
    words.dir = 'auto';
    line.replaceChildren(
      make('b', '', text('notSentRoomLeft')), words,
      button(text('edit'), () => takeBack(entry) || notice.show(text('composerNotEmpty'))),
      button(text('discard'), () => outbox.discard(entry)));
  };
  outbox.addEventListener('changed', draw);
  return { line, enter: roomId => { room = roomId; draw(); } };
}
