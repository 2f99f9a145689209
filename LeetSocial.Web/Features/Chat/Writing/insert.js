/**
 * Writes in place of the selection as a person would: drafts notice, and undo takes it back.
 * @param {HTMLTextAreaElement} box
 * @param {string} content
 */
export function insert(box, content) {
  box.focus({ preventScroll: true });
  // The one way into a text area's undo history; where a browser has dropped it, only undoing is lost.
  const done = content === '' ? document.execCommand('delete') : document.execCommand('insertText', false, content);
  if (done || (content === '' && box.selectionStart === box.selectionEnd)) return;
  box.setRangeText(content, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/**
 * Writes in place of a part of the text, which undo takes back in one step.
 * @param {HTMLTextAreaElement} box
 * @param {{ from: number, to: number }} part
 * @param {string} content
 * @param {[number, number]} selection what is selected then, counted from the part's beginning
 */
export function replace(box, { from, to }, content, [start, end]) {
  box.setSelectionRange(from, to);
  insert(box, content);
  box.setSelectionRange(from + start, from + end);
}
