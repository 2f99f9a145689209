import { insert } from './insert.js';

/** Ctrl with a key (⌘ on a Mac) puts marks around the selection, or takes them off again. */
const marks = { b: '**', i: '*', e: '`', 'shift+x': '~~' };

/** @param {HTMLTextAreaElement} box */
export function wrapsSelection(box) {
  box.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || box.disabled) return;
    const mark = marks[`${event.shiftKey ? 'shift+' : ''}${event.key.toLowerCase()}`];
    if (!mark) return;
    event.preventDefault();
    wrap(box, mark);
  });
}

function wrap(box, mark) {
  const { selectionStart: start, selectionEnd: end, value } = box;
  const { length } = mark;
  const chosen = value.slice(start, end);
  if (isWrapped(value, start, end, mark)) {
    box.setSelectionRange(start - length, end + length);
    insert(box, chosen);
    return box.setSelectionRange(start - length, end - length);
  }
  insert(box, mark + chosen + mark);
  box.setSelectionRange(start + length, end + length);
}

/** One star beside another is half of bold, not a mark of its own. */
function isWrapped(value, start, end, mark) {
  const before = /(?<run>[*`~]*)$/.exec(value.slice(0, start)).groups.run;
  const after = /^(?<run>[*`~]*)/.exec(value.slice(end)).groups.run;
  const fits = run => mark === '*' ? run === '*' || run === '***' : run.includes(mark);
  return fits(before) && fits(after) && before.endsWith(mark) && after.startsWith(mark);
}
