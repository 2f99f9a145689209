import { insert } from '../insert.js';

/**
 * Puts a mark around the selection, or takes it off again. Blanks at its edges stay outside: before them a mark would mark nothing.
 * @param {HTMLTextAreaElement} box
 * @param {string} mark
 */
export function wrap(box, mark) {
  const { start, end } = trimmed(box);
  const { value } = box;
  const { length } = mark;
  const chosen = value.slice(start, end);
  if (isWrapped(value, start, end, mark)) {
    box.setSelectionRange(start - length, end + length);
    insert(box, chosen);
    return box.setSelectionRange(start - length, end - length);
  }
  box.setSelectionRange(start, end);
  insert(box, mark + chosen + mark);
  box.setSelectionRange(start + length, end + length);
}

function trimmed({ value, selectionStart: start, selectionEnd: end }) {
  const chosen = value.slice(start, end);
  if (chosen.trim() === '') return { start, end };
  return { start: end - chosen.trimStart().length, end: start + chosen.trimEnd().length };
}

/** One star beside another is half of bold, not a mark of its own. */
function isWrapped(value, start, end, mark) {
  const before = /(?<run>[*`~|]*)$/.exec(value.slice(0, start)).groups.run;
  const after = /^(?<run>[*`~|]*)/.exec(value.slice(end)).groups.run;
  const fits = run => mark === '*' ? run === '*' || run === '***' : run.includes(mark);
  return fits(before) && fits(after) && before.endsWith(mark) && after.startsWith(mark);
}
