import { insert } from '../insert.js';

const start = 'https://';

/** Whether a text is one address of the web or of mail, and nothing else. */
export const isAddress = text => /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(text);

/** An address as it can stand between the round brackets of a link. */
export const addressInLink = address => address.replace(/[()\\]/g, character => `%${character.charCodeAt(0).toString(16)}`);

/**
 * Makes a link of the selection: of words, whose address is written next, or of an address, whose words are.
 * @param {HTMLTextAreaElement} box
 */
export function link(box) {
  const { selectionStart: from, selectionEnd: to, value } = box;
  const chosen = value.slice(from, to).trim();
  if (isAddress(chosen)) {
    insert(box, `[](${addressInLink(chosen)})`);
    return box.setSelectionRange(from + 1, from + 1);
  }
  insert(box, `[${chosen}](${start})`);
  const address = from + chosen.length + 3;
  if (chosen) box.setSelectionRange(address, address + start.length);
  else box.setSelectionRange(from + 1, from + 1);
}
