import { button, iconButton, make } from '../../elements.js';
import { text } from '../../strings.js';
import { codeMode } from './code-mode.js';
import { chooseLanguage, nameOf } from './language-dialog.js';

/** The language that was chosen last; most people write few. */
const kept = 'leetsocial-code-language';

/**
 * Says above the box that its text is code, and in which language; and the button that makes it code.
 * @param {HTMLTextAreaElement} box
 */
export function codeBar(box) {
  const bar = make('div', 'coding');
  const title = make('span', '', text('codeMessage'));
  const language = button('', () => chooseLanguage(codeMode.language, chosen => {
    localStorage.setItem(kept, chosen);
    codeMode.begin(chosen);
    box.focus({ preventScroll: true });
  }));
  const hint = make('small', '', text('codeHint'));
  const close = iconButton('close', text('codeLeave'), leave);
  const start = iconButton('codeMessage', text('codeMessage'), begin);

  language.className = 'language';
  language.setAttribute('aria-haspopup', 'dialog');
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', text('codeMessage'));
  bar.append(title, language, hint, close);
  bar.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  });

  function begin() {
    codeMode.begin(localStorage.getItem(kept) ?? '');
    box.focus({ preventScroll: true });
  }

  function leave() {
    codeMode.end();
    box.focus({ preventScroll: true });
  }

  function draw() {
    const { isOn, isFixed } = codeMode;
    bar.hidden = !isOn;
    start.hidden = isOn || isFixed;
    language.disabled = close.hidden = isFixed;
    language.textContent = text('codeLanguage', nameOf(codeMode.language ?? ''));
    box.classList.toggle('code-text', isOn);
    box.wrap = isOn ? 'off' : 'soft';
    box.spellcheck = !isOn;
    if (isOn) box.dir = 'ltr';
    else box.removeAttribute('dir');
  }

  codeMode.addEventListener('changed', draw);
  draw();
  return { bar, start, language };
}
