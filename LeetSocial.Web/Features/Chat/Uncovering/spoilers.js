import { make } from '../elements.js';
import { text } from '../strings.js';

/**
 * What its author has covered: a press, Enter or Space uncovers it for this reader. Until then its words keep their place and are
 * drawn, read aloud, copied and found by nobody. A row that is drawn anew is covered anew: it may say something else.
 */
const bare = '.spoiler:not([role], [data-seen])';

function cover(spoiler) {
  const words = make('span', 'covered');
  words.append(...spoiler.childNodes);
  spoiler.append(words);
  spoiler.setAttribute('role', 'button');
  spoiler.setAttribute('aria-label', text('showSpoiler'));
}

function uncover(spoiler) {
  spoiler.dataset.seen = '';
  spoiler.removeAttribute('role');
  spoiler.removeAttribute('aria-label');
  // From now on it is text like any other; whoever uncovered it by keyboard stays there.
  spoiler.setAttribute('tabindex', '-1');
  const words = spoiler.querySelector(':scope > .covered');
  words?.replaceWith(...words.childNodes);
}

const coverAll = root => [...(root.matches(bare) ? [root] : []), ...root.querySelectorAll(bare)].forEach(cover);

// Before it is painted, in whatever part of the page it comes to stand.
new MutationObserver(records => {
  for (const { addedNodes } of records) addedNodes.forEach(node => node instanceof Element && coverAll(node));
}).observe(document.documentElement, { childList: true, subtree: true });
coverAll(document.documentElement);

const coveredAt = target => target.closest?.('.spoiler:not([data-seen])');

document.addEventListener('click', event => {
  const spoiler = coveredAt(event.target);
  if (!spoiler) return;
  event.preventDefault();
  uncover(spoiler);
});

document.addEventListener('keydown', event => {
  if ((event.key !== 'Enter' && event.key !== ' ') || event.target !== coveredAt(event.target)) return;
  event.preventDefault();
  uncover(event.target);
});
