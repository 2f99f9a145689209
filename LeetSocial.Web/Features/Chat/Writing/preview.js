import { call, whenReady } from '../bridge.js';
import { iconButton, make } from '../elements.js';
import { dressCode } from '../Reading/code.js';
import { enlargeEmoji } from '../Reading/jumbo.js';
import { text } from '../strings.js';
import { clean } from './clean.js';
import { codeMode } from './Coding/code-mode.js';
import { context } from './context.js';

const pause = 250;

/**
 * Shows above the box what its text will look like, as the server's one renderer has it. The text stays, and nothing is sent.
 * @param {HTMLTextAreaElement} box
 */
export function previewOf(box) {
  const pane = make('section', 'preview');
  const row = make('div', 'm');
  const body = make('div', 'b');
  const toggle = iconButton('eye', text('preview'), () => {
    pane.hidden = !pane.hidden;
    toggle.setAttribute('aria-pressed', String(!pane.hidden));
    ask();
  });
  let asked = 0;
  let timer;

  pane.hidden = true;
  pane.setAttribute('aria-label', text('preview'));
  pane.tabIndex = 0;
  toggle.setAttribute('aria-pressed', 'false');
  body.dir = 'auto';
  row.append(body);
  pane.append(row);

  async function ask() {
    clearTimeout(timer);
    const number = ++asked;
    if (pane.hidden) return body.replaceChildren();
    const content = clean(box.value);
    if (content === '') return say(text('nothingToPreview'));
    const answer = await call('Preview', context.room, content, codeMode.language).catch(() => null);
    // Meanwhile something else was written, or it is no longer looked at.
    if (number !== asked) return;
    if (answer?.ok) show(answer.html);
    else if (answer?.retryAfterSeconds) later(answer.retryAfterSeconds * 1000);
    else say(answer?.message ?? text('notConnected'));
  }

  function show(html) {
    // Read apart from the page: what the sanitiser let through is markup without script, and stays so.
    body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    body.classList.remove('jumbo');
    enlargeEmoji(pane);
    dressCode(pane);
  }

  function say(words) {
    body.classList.remove('jumbo');
    body.replaceChildren(make('p', 'hint', words));
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(ask, wait);
  }

  box.addEventListener('input', () => pane.hidden || later(pause));
  codeMode.addEventListener('changed', () => pane.hidden || later(0));
  whenReady(() => pane.hidden || ask());
  return { pane, toggle };
}
