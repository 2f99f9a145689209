/** A message of up to six emoji and nothing else is drawn large. It is settled before the row is painted, so nothing is seen to move. */
const part = String.raw`(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)\p{Emoji_Modifier}?[\u{E0020}-\u{E007F}]*`;
const joined = String.raw`${part}(?:\u200D(?:${part}|\p{Extended_Pictographic}\uFE0F?))*`;
const fewEmoji = new RegExp(String.raw`^\s*(?:(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F\u20E3|${joined})\s*){1,6}$`, 'u');
const judged = new WeakSet();

/** A step of the log. */
export function enlargeEmoji(log) {
  for (const paragraph of log.querySelectorAll('.b > p:first-child')) {
    if (judged.has(paragraph)) continue;
    judged.add(paragraph);
    const { nextElementSibling: next, parentElement: body } = paragraph;
    const alone = (!next || next.matches('.edited')) && [...paragraph.children].every(child => child.matches('.state, .emoji'));
    const words = alone ? wordsOf(paragraph) : '';
    if (alone && words.length < 200 && fewEmoji.test(words)) body.classList.add('jumbo');
  }
}

/** Each of the community's own counts like any other. */
const wordsOf = paragraph => [...paragraph.childNodes]
  .map(node => node instanceof Text ? node.data : node instanceof Element && node.matches('.emoji') ? '\u{1F642}' : '').join('');
