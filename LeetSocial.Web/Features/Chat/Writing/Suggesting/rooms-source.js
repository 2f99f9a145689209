import { drawAvatar } from '../../avatar.js';
import { make } from '../../elements.js';
import { text } from '../../strings.js';
import { ask } from './asked.js';
import { beginsAWord, named } from './people-source.js';

/** `#`: rooms of one's own, and those everybody may find. */
const simple = /^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_.-]*[\p{L}\p{Nd}])?$/u;

export const rooms = {
  label: 'suggestRooms',
  async find(query, _) {
    const offer = await ask('NameableRooms', query.toLowerCase());
    return offer?.map(room) ?? null;
  },
};

/** The form that the server reads back as this name. A private room is only spoken of: its name is no link. */
function written(name, isPrivate) {
  return isPrivate || simple.test(name) ? `#${name}` : `#[${name.replace(/[[\]\\]/g, '\\$&')}]`;
}

/** @returns {import('./suggesting.js').Option} */
function room({ id, name, initials, color, picture, isMine, isPrivate }) {
  const avatar = drawAvatar('s sq', { initials, color, picture });
  return {
    id: `room-${id}`,
    text: `${written(name, isPrivate)} `,
    isExact: query => name.toLowerCase() === query.toLowerCase(),
    matches: query => beginsAWord(name, query),
    parts: [avatar, named(name), make('small', 'aside', text(isPrivate ? 'privateNoLink' : isMine ? 'yourRoom' : 'publicRoom'))],
  };
}
