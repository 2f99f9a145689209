import { iconButton, make } from '../../elements.js';
import { text } from '../../strings.js';
import { codeMode } from '../Coding/code-mode.js';
import { formats, shown } from './formats.js';
import { rovesWithin } from './roving.js';

/** Whether this browser shows the bar. */
const kept = 'leetsocial-formatting';

/**
 * The formatting bar, and the button that shows it.
 * @param {HTMLTextAreaElement} box what it acts on
 * @param {HTMLButtonElement[]} further what else can be done with the text as a whole
 */
export function formattingBar(box, further) {
  const bar = make('div', 'formats');
  const toggle = iconButton('format', text('formatting'), () => {
    show(bar.hidden);
    localStorage.setItem(kept, bar.hidden ? 'hidden' : 'shown');
  });
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', text('formatting'));
  const marks = formats.flatMap(group => [...group.map(format => press(format, box)), separator()]);
  bar.append(...marks, ...further);
  // A press leaves the caret, and a phone's keyboard, where they are.
  bar.addEventListener('mousedown', event => event.preventDefault());
  const settle = rovesWithin(bar, () => box.focus({ preventScroll: true }));
  // Nothing of this means anything within code.
  codeMode.addEventListener('changed', () => {
    marks.forEach(mark => { mark.hidden = codeMode.isOn; });
    settle();
  });

  function show(shows) {
    bar.hidden = !shows;
    toggle.setAttribute('aria-pressed', String(shows));
  }

  show(localStorage.getItem(kept) === 'shown');
  return { bar, toggle };
}

function press({ icon, name, keys, act }, box) {
  const made = iconButton(icon, text(name), () => act(box));
  if (!keys) return made;
  made.title = `${made.title} (${shown(keys)})`;
  made.setAttribute('aria-keyshortcuts', keys);
  return made;
}

function separator() {
  const line = make('i');
  line.setAttribute('aria-hidden', 'true');
  return line;
}
