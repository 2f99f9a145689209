import { insert, replace } from '../insert.js';
import { linesOf } from '../Formatting/lines.js';
import { codeMode } from './code-mode.js';

/** What one step of indentation is: what the text has already, else four blanks. */
const step = value => /^(?<tab>\t)/m.exec(value)?.groups.tab ?? (/^ {2}\S/m.test(value) ? '  ' : '    ');

/**
 * The keys of an editor of code, while the text is code: Tab and Shift+Tab move lines in and out, Enter goes on below what stands above,
 * Ctrl+Enter sends. Escape leaves the text, so that Tab is no trap.
 * @param {HTMLTextAreaElement} box
 * @param {() => void} leave
 */
export function indentsCode(box, leave) {
  const keys = {
    Tab: event => moveLines(box, event.shiftKey),
    Enter: event => !event.ctrlKey && !event.metaKey && breakLine(box),
    Escape: leave,
  };
  box.addEventListener('keydown', event => {
    const act = codeMode.isOn && !event.isComposing && !event.altKey && keys[event.key];
    if (!act || act(event) === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
}

function moveLines(box, isOut) {
  const { value, selectionStart, selectionEnd } = box;
  const one = step(value);
  const spans = value.slice(selectionStart, selectionEnd).includes('\n');
  if (!isOut && !spans) return insert(box, one);
  const part = linesOf(box);
  const lines = value.slice(part.from, part.to).split('\n');
  const moved = lines.map(line => isOut ? line.replace(new RegExp(`^(?:\t|${one}| {1,${one.length}})`), '') : line && one + line).join('\n');
  if (moved === value.slice(part.from, part.to)) return;
  const caret = Math.max(0, selectionStart - part.from + moved.length - (part.to - part.from));
  replace(box, part, moved, spans ? [0, moved.length] : [caret, caret]);
}

function breakLine(box) {
  const { value, selectionStart } = box;
  const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
  insert(box, `\n${/^[ \t]*/.exec(line)[0]}`);
}
