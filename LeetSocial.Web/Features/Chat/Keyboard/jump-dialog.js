import { overlay } from '../../../Ui/overlays.js';
import { toast } from '../Acting/toast.js';
import { make } from '../elements.js';
import { text } from '../strings.js';
import { openChooser } from './chooser.js';
import { myRooms } from './my-rooms.js';

/** Ctrl+K: goes to a room by a part of its name. */
const most = 12;
let open = null;
let isAsking = false;

/** @returns {boolean} whether it stood open */
export function leaveJump() {
  open?.close();
  return open !== null;
}

export async function openJump() {
  if (isAsking) return;
  isAsking = true;
  const rooms = myRooms();
  // What stands on the page is there in the same moment: whoever types on types into the dialog.
  if (Array.isArray(rooms)) return show(rooms);
  const answer = await rooms;
  if (answer) return show(answer);
  isAsking = false;
  toast(text('notConnected'));
}

function show(rooms) {
  isAsking = false;
  // Something else was opened while the circuit was asked.
  if (overlay()) return;
  open = openChooser({
    name: 'jump', label: text('jumpTo'), placeholder: text('jumpToPlaceholder'), listLabel: text('rooms'), none: text('noSuchRoom'),
    find: wanted => roomsNamed(rooms, wanted),
  });
  open.addEventListener('close', () => { open = null; });
}

function roomsNamed(rooms, wanted) {
  return rooms
    .map(room => ({ room, at: room.name.toLocaleLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => (wanted ? a.at - b.at : 0))
    .slice(0, most)
    .map(({ room }) => ({ entry: option(room), choose: () => go(room) }));
}

function option({ name, avatar, badge }) {
  const entry = make('li');
  const label = make('span', '', name);
  label.dir = 'auto';
  entry.append(avatar.cloneNode(true), label);
  if (badge) entry.append(badge.cloneNode(true));
  return entry;
}

function go(room) {
  room.go();
  document.querySelector('.compose textarea')?.focus({ preventScroll: true });
}
