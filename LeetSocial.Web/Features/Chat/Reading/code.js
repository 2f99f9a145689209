import { toast } from '../Acting/toast.js';
import { iconButton } from '../elements.js';
import { text } from '../strings.js';
import { grammarOf } from './languages.js';

/** Code gets its colours and its button when it comes into sight. Neither changes its height, so no scroll place moves. */
const watched = new WeakSet();
const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
  sight.unobserve(target);
  dress(target).catch(reportError);
}), { rootMargin: '200px' });

/** A step of the log. */
export function dressCode(log) {
  for (const block of log.querySelectorAll('.b .code')) {
    if (watched.has(block)) continue;
    watched.add(block);
    sight.observe(block);
  }
}

async function dress(block) {
  const code = block.querySelector('code');
  (block.querySelector('header') ?? block).append(iconButton('copy', text('copyCode'), () => copy(code)));
  const found = await grammarOf(/(?:^|\s)language-(\S+)/.exec(code.className)?.[1]);
  if (!found) return;
  const { highlighter, language } = found;
  colour(code, highlighter.highlight(code.textContent, { language, ignoreIllegals: true }).value);
}

/** The markup is read apart from the page, and taken only if it says what the message says. */
export function colour(code, markup) {
  const read = new DOMParser().parseFromString(`<pre><code>${markup}</code></pre>`, 'text/html').querySelector('code');
  if (read.textContent === code.textContent) code.replaceChildren(...read.childNodes);
}

async function copy(code) {
  if (await copyText(code)) toast(text('codeCopied'));
}

/** @returns {Promise<boolean>} whether it is in the clipboard now */
export async function copyText(code) {
  try {
    // Pasted into a terminal, a last line break would run it.
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''));
  } catch {
    // Plain http on a local network has no clipboard; the older way still works there.
    getSelection().selectAllChildren(code);
    return document.execCommand('copy');
  }
  return true;
}
