import { done } from '../Acting/acts.js';
import { ask } from '../Acting/ask.js';
import { request } from '../bridge.js';
import { text } from '../strings.js';

/**
 * Carries a changed text to the server. Nothing is taken out of the composer before the server has it.
 * @param {{ id: number }} source
 * @param {string} content
 * @returns {Promise<boolean>} whether the edit is done with
 */
export async function submitEdit(source, content) {
  if (content !== '' || carriesFiles(source)) return done(request('Edit', source.id, content));
  const sure = await ask({ title: text('deleteTitle'), body: text('emptyEditBody'), keep: text('goOnEditing'), go: text('delete'), isOfRoom: true });
  return sure && done(request('Delete', source.id));
}

/** Such a message says enough without words. */
const carriesFiles = ({ id }) => document.querySelector(`.log article[data-message-id="${id}"] > :is(.pics, .file, ls-sound)`) !== null;
