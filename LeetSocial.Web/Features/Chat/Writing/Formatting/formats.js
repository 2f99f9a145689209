import { codeMode } from '../Coding/code-mode.js';
import { fence, markLines } from './lines.js';
import { link } from './link.js';
import { wrap } from './wrapping.js';

/**
 * What a text can be given, in the order of the bar: groups of a picture, the key of a name, the keys that do it, and what they do.
 * @typedef {{ icon: string, name: string, keys?: string, act: (box: HTMLTextAreaElement) => void }} Format
 * @type {Format[][]}
 */
export const formats = [
  [
    { icon: 'bold', name: 'keyBold', keys: 'Control+B', act: box => wrap(box, '**') },
    { icon: 'italic', name: 'keyItalic', keys: 'Control+I', act: box => wrap(box, '*') },
    { icon: 'strike', name: 'keyStruck', keys: 'Control+Shift+X', act: box => wrap(box, '~~') },
    { icon: 'link', name: 'keyLink', keys: 'Control+Shift+L', act: link },
  ],
  [
    { icon: 'bulleted', name: 'keyBulleted', keys: 'Control+Shift+8', act: box => markLines(box, 'bulleted') },
    { icon: 'numbered', name: 'keyNumbered', keys: 'Control+Shift+7', act: box => markLines(box, 'numbered') },
    { icon: 'quote', name: 'keyQuote', keys: 'Control+Shift+9', act: box => markLines(box, 'quote') },
  ],
  [
    { icon: 'code', name: 'keyCode', keys: 'Control+E', act: box => wrap(box, '`') },
    { icon: 'codeBlock', name: 'keyCodeBlock', act: fence },
    { icon: 'spoiler', name: 'keySpoiler', act: box => wrap(box, '||') },
  ],
];

const byKeys = new Map(formats.flat().filter(({ keys }) => keys).map(format => [format.keys, format]));

/**
 * Ctrl with a key (⌘ on a Mac) does the same as the bar.
 * @param {HTMLTextAreaElement} box
 */
export function formatsByKey(box) {
  box.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || box.disabled || codeMode.isOn) return;
    // With Shift a digit's key writes something else, and not the same everywhere.
    const key = /^Digit(\d)$/.exec(event.code)?.[1] ?? event.key.toUpperCase();
    const format = byKeys.get(`Control+${event.shiftKey ? 'Shift+' : ''}${key}`);
    if (!format) return;
    event.preventDefault();
    format.act(box);
  });
}

/** Keys as people write them. */
export const shown = keys => keys.replaceAll('+', ' ').replace('Control', 'Ctrl');
