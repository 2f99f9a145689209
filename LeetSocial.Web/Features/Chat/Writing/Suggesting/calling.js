import { ask } from '../../Acting/ask.js';
import { text } from '../../strings.js';
import { isInCode } from './code-part.js';

/** Whether a text calls everybody in the room, as the server will read it. */
function calls(content) {
  return [...content.matchAll(/(?<![\p{L}\p{N}.+\-/@=&%#$\\])@room(?![\p{L}\p{N}@]|[_.-]+[\p{L}\p{N}])/giu)]
    .some(({ index }) => !isInCode(content, index, { isFinished: true }));
}

/**
 * Asks before a message that would notify many people.
 * @param {string} content
 * @param {DOMStringMap} host the attributes of the composer's place
 * @returns {Promise<boolean> | null} whether it may go out; null where there is nothing to ask
 */
export function askBeforeCalling(content, { others, asksAbove }) {
  if (!(Number(others) > Number(asksAbove)) || !calls(content)) return null;
  return ask({
    title: text('notifyTitle', others), body: text('notifyBody'), keep: text('cancel'), go: text('send'), isDangerous: false,
  });
}
