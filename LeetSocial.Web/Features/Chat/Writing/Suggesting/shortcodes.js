import { replace } from '../insert.js';
import { isInCode } from './code-part.js';
import { emojiOf, prepareEmoji } from './emoji-source.js';

const begun = /(?<=^|[\s([{"'*_~|>]):$/;
/** `:tada:` typed in full becomes its emoji with the closing colon; Backspace right after it, or undo, takes that back. */
const whole = /(?<=^|[\s([{"'*_~|>]):(?<code>[a-z0-9_+-]{2,40}):$/i;

/** @param {HTMLTextAreaElement} box */
export function turnsShortcodes(box) {
  let turned = null;

  async function turn() {
    const to = box.selectionStart;
    const typed = whole.exec(box.value.slice(0, to));
    if (!typed || isInCode(box.value, typed.index)) return;
    const from = typed.index;
    const found = emojiOf(typed.groups.code);
    const drawn = typeof found === 'string' ? found : await found.catch(() => undefined);
    if (!drawn || box.value.slice(from, to) !== typed[0]) return;
    // Meanwhile one may have written on.
    const shift = drawn.length - typed[0].length - from;
    replace(box, { from, to }, drawn, [box.selectionStart + shift, box.selectionEnd + shift]);
    turned = { from, to: from + drawn.length, drawn, typed: typed[0] };
  }

  box.addEventListener('input', event => {
    turned = null;
    if (event.data !== ':' || event.isComposing) return;
    // They are there by the time of the closing one, however fast that is followed by Enter.
    if (begun.test(box.value.slice(0, box.selectionStart))) prepareEmoji();
    else turn();
  });

  box.addEventListener('keydown', event => {
    if (event.key !== 'Backspace' || !turned || event.isComposing || box.selectionStart !== turned.to || box.selectionEnd !== turned.to) return;
    event.preventDefault();
    const { from, to, typed } = turned;
    replace(box, { from, to }, typed, [typed.length, typed.length]);
    turned = null;
  });
}
