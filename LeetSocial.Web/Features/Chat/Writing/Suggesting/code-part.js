import { codeMode } from '../Coding/code-mode.js';

/**
 * Whether a place in a text lies within code, where names and shortcodes are only letters.
 * @param {string} content
 * @param {number} place
 * @param {{ isFinished?: boolean }} [how] a text that is still being written may yet close what it has opened
 */
export function isInCode(content, place, { isFinished = false } = {}) {
  if (codeMode.isOn) return true;
  let fence = '';
  let paragraph = '';
  for (const line of content.slice(0, place).split('\n')) {
    const run = /^ {0,3}(?:> ?)*(?<run>`{3,}|~{3,})(?<rest>.*)$/.exec(line)?.groups;
    if (fence) {
      if (run && run.run.startsWith(fence) && run.rest.trim() === '') fence = '';
    } else if (run && !(run.run.startsWith('`') && run.rest.includes('`'))) {
      fence = run.run;
      paragraph = '';
    } else paragraph = line.trim() === '' ? '' : `${paragraph}\n${line}`;
  }
  return fence !== '' || endsInSpan(paragraph, isFinished ? restOfParagraph(content, place) : null);
}

const restOfParagraph = (content, place) => content.slice(place).split(/\n[ \t]*\n/)[0];

/** @param {string | null} after what follows; null where that is not yet known */
function endsInSpan(paragraph, after) {
  for (let rest = paragraph; ;) {
    const opens = /(?<!\\)`+/.exec(rest);
    if (!opens) return false;
    const closing = new RegExp(`(?<!\`)${opens[0]}(?!\`)`);
    rest = rest.slice(opens.index + opens[0].length);
    const closes = closing.exec(rest);
    if (!closes) return after === null || closing.test(after);
    rest = rest.slice(closes.index + closes[0].length);
  }
}
