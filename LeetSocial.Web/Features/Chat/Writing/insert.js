/**
 * Writes in place of the selection as a person would: drafts notice, and undo takes it back.
 * @param {HTMLTextAreaElement} box
 * @param {string} content
 */
export function insert(box, content) {
  box.focus({ preventScroll: true });
  // The one way into a text area's undo history; where a browser has dropped it, only undoing is lost.
  if (document.execCommand('insertText', false, content)) return;
  box.setRangeText(content, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
