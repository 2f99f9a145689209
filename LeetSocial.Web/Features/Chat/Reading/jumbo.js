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
    const { firstChild: words, nextElementSibling: next, parentElement: body } = paragraph;
    const alone = words instanceof Text && (!next || next.matches('.edited')) && [...paragraph.children].every(child => child.matches('.state'));
    if (alone && words.length < 200 && fewEmoji.test(words.data)) body.classList.add('jumbo');
  }
}
