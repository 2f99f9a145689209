import { replace } from '../insert.js';

/** What is given to whole lines: every line that the selection touches gets its mark, or loses it where all have it. */
const kinds = {
  bulleted: { mark: () => '- ', has: /^[-*+] +(?!\[[ xX]\] )/ },
  numbered: { mark: place => `${place + 1}. `, has: /^\d{1,9}[.)] +/ },
  quote: { mark: () => '> ', has: /^> ?/ },
};
const anyItem = /^(?:[-*+]|\d{1,9}[.)]) +/;

/**
 * @param {HTMLTextAreaElement} box
 * @param {keyof typeof kinds} kind
 */
export function markLines(box, kind) {
  const part = linesOf(box);
  const lines = box.value.slice(part.from, part.to).split('\n');
  const changed = change(lines, kind).join('\n');
  const caret = Math.max(0, box.selectionEnd - part.from + changed.length - (part.to - part.from));
  replace(box, part, changed, box.selectionStart === box.selectionEnd ? [caret, caret] : [0, changed.length]);
}

function change(lines, kind) {
  const { mark, has } = kinds[kind];
  // An empty line among others separates; one by itself is where a list begins.
  const counts = line => line.trim() !== '' || lines.length === 1;
  if (lines.filter(counts).every(line => has.test(line))) return lines.map(line => line.replace(has, ''));
  let place = 0;
  const bare = line => kind === 'quote' ? line : line.replace(anyItem, '');
  return lines.map(line => counts(line) ? mark(place++) + bare(line) : line);
}

/**
 * Puts the selected lines into a block of code, or takes them out of the fence they stand in.
 * @param {HTMLTextAreaElement} box
 */
export function fence(box) {
  const part = linesOf(box);
  const code = box.value.slice(part.from, part.to);
  const inside = /^(?<mark>`{3,})[^\n`]*\n(?<code>[^]*?)\n?\k<mark>$/.exec(code)?.groups.code;
  if (inside !== undefined) return replace(box, part, inside, [0, inside.length]);
  const mark = fenceAround(code);
  replace(box, part, `${mark}\n${code}\n${mark}`, [mark.length + 1, mark.length + 1 + code.length]);
}

/** Longer than any run of backticks within. */
export const fenceAround = code => '`'.repeat(Math.max(3, ...(code.match(/`+/g) ?? []).map(run => run.length + 1)));

/** The lines that the selection touches. */
export function linesOf({ value, selectionStart, selectionEnd }) {
  const from = value.lastIndexOf('\n', selectionStart - 1) + 1;
  // A selection that ends where a line begins does not touch that line.
  const last = selectionEnd > selectionStart && value[selectionEnd - 1] === '\n' ? selectionEnd - 1 : selectionEnd;
  const end = value.indexOf('\n', last);
  return { from, to: end < 0 ? value.length : end };
}
