import { isInCode } from './code-part.js';

/** What begins a name, and what may follow it up to the caret. Two letters make an emoji: one is a face, as in `:D`. */
const kinds = {
  people: /@(?<query>[\p{L}\p{N}_.-]{0,64})$/u,
  rooms: /#(?:\[(?<words>[^[\]\n]{0,80})|(?<query>[\p{L}\p{N}_.-]{0,80}))$/u,
  emoji: /:(?<query>[a-z+-][a-z0-9_+-]{1,40})$/iu,
};

/** A name begins a word; scripts that are written without spaces go on to one. */
const wordBegins = /(?:^|[\s([{"'“‘«*_~|>]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}])$/u;

/**
 * What somebody is naming at the caret.
 * @param {string} content
 * @param {number} caret
 * @returns {{ kind: keyof typeof kinds, query: string, from: number } | null}
 */
export function triggerAt(content, caret) {
  if (/^[\p{L}\p{N}_]/u.test(content.slice(caret, caret + 2))) return null;
  const before = content.slice(0, caret);
  for (const [kind, pattern] of Object.entries(kinds)) {
    const found = pattern.exec(before);
    if (!found || !wordBegins.test(before.slice(0, found.index)) || isInCode(content, found.index)) continue;
    return { kind, query: found.groups.words ?? found.groups.query, from: found.index };
  }
  return null;
}
