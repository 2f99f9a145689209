import { drawAvatar } from '../../avatar.js';
import { make } from '../../elements.js';
import { text } from '../../strings.js';
import { ask } from './asked.js';

/** `@`: people, those of the room first, and everybody in it at once. */
const most = 7;
const room = 'room';

export const people = {
  label: 'suggestPeople',
  async find(query, roomId) {
    const offer = await ask('NameablePeople', roomId, query.toLowerCase());
    if (!offer) return null;
    const found = offer.people.slice(0, most).map(person);
    return room.startsWith(query.toLowerCase()) && offer.others > 0 ? [...found, everybody(offer)] : found;
  },
};

/** @typedef {import('./suggesting.js').Option} Option */

/** @returns {Option} */
function person({ id, username, name, initials, color, picture, isMember, presence }) {
  const avatar = drawAvatar(`s pr ${presence}`, { initials, color, picture });
  return {
    id: `person-${id}`,
    text: `@${username} `,
    isExact: query => username.toLowerCase() === query.toLowerCase(),
    matches: query => username.toLowerCase().startsWith(query.toLowerCase()) || beginsAWord(name, query),
    parts: [avatar, named(name), make('small', '', `@${username}`),
      isMember ? make('span', 'vh', text(presence)) : make('small', 'aside', text('notInThisRoom'))],
  };
}

/** @returns {Option} */
function everybody({ others, mayCall }) {
  const words = !mayCall ? text('mayNotNotify') : others === 1 ? text('notifiesOne') : text('notifiesMany', others);
  return {
    id: room,
    text: `@${room} `,
    isDisabled: !mayCall,
    isExact: query => room === query.toLowerCase(),
    matches: query => room.startsWith(query.toLowerCase()),
    parts: [make('span', 'av s sq all', '@'), named(room), make('small', '', words)],
  };
}

export function named(words) {
  const name = make('span', 'n', words);
  name.dir = 'auto';
  return name;
}

export const beginsAWord = (name, query) => ` ${name.toLowerCase()}`.includes(` ${query.toLowerCase()}`);
