import { codeMode } from '../Coding/code-mode.js';
import { isAddress, addressInLink } from '../Formatting/link.js';
import { insert } from '../insert.js';
import { toMarkdown } from './markdown.js';
import { readCopied } from './reading.js';

/**
 * Pasting into the box: formatted text becomes Markdown, an address makes a link of the selection. Ctrl+Shift+V pastes as plain text, and so
 * does everything within code.
 * @param {HTMLTextAreaElement} box
 */
export function pastesAsMarkdown(box) {
  let isPlain = false;
  box.addEventListener('keydown', event => { isPlain = event.shiftKey && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'v'; });
  box.addEventListener('keyup', () => { isPlain = false; });

  box.addEventListener('paste', event => {
    const { clipboardData: copied } = event;
    if (event.defaultPrevented || isPlain || !copied || box.disabled || codeMode.isOn || isWithinCode(box)) return;
    const plain = copied.getData('text/plain');
    const link = linkOf(box, plain.trim());
    if (link) {
      event.preventDefault();
      return insert(box, link);
    }
    // Editors of code colour what they copy; it is code all the same.
    const html = copied.types.includes('vscode-editor-data') ? '' : copied.getData('text/html');
    // A picture that was copied from a page is a file first.
    if (!html || (copied.files.length > 0 && plain === '')) return;
    const body = read(html);
    if (!body) return;
    event.preventDefault();
    paste(box, body, plain);
  });
}

function read(html) {
  try {
    return readCopied(html);
  } catch (problem) {
    reportError(problem);
    return null;
  }
}

/** The converter is loaded when it is first needed; meanwhile the selection may have moved on. */
async function paste(box, body, plain) {
  const { selectionStart: start, selectionEnd: end, value } = box;
  const markdown = await toMarkdown(body).catch(() => plain);
  if (box.value === value) box.setSelectionRange(start, end);
  const before = box.value.slice(0, box.selectionStart);
  const startsBlock = /^(?:[->|]|\d+[.)] |```)/.test(markdown);
  insert(box, startsBlock && before !== '' && !before.endsWith('\n') ? `\n${markdown}` : markdown);
}

function linkOf({ value, selectionStart, selectionEnd }, plain) {
  const chosen = value.slice(selectionStart, selectionEnd);
  const isWords = chosen.trim() !== '' && !/[\n[\]]/.test(chosen) && !isAddress(chosen.trim());
  return isWords && isAddress(plain) ? `[${chosen}](${addressInLink(plain)})` : '';
}

/** Between a fence and its end. */
const isWithinCode = ({ value, selectionStart }) => (value.slice(0, selectionStart).match(/^ {0,3}```/gm)?.length ?? 0) % 2 === 1;
