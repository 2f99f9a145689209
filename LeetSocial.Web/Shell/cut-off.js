import { refused } from '../Features/Chat/Acting/refused.js';
import { toast } from '../Features/Chat/Acting/toast.js';
import { isCutOff, whenLinked } from '../Features/Chat/bridge.js';
import { text } from '../Features/Chat/strings.js';

/**
 * What is pressed on the circuit's own controls while the connection is gone. Blazor would forget it without a word, or carry it out when
 * nobody expects it any more; a form would lead into the browser's error page. So it is refused at once, and said. Words that were typed
 * stay, and the circuit hears of them when it is back; a link leads there then. What the browser's modules do is theirs to refuse.
 */

/** Blazor notes what it listens to on the element itself. */
const hears = (element, kind) => Object.keys(element).some(key => key.startsWith('_blazorEvents_') && kind in element[key].handlers);

const isBox = element => element.matches?.('input[type=radio], input[type=checkbox]');

const needsCircuit = {
  click: event => event.composedPath().some(element => hears(element, 'click')) || (isBox(event.target) && hears(event.target, 'change')),
  submit: ({ target }) => hears(target, 'submit'),
  change: ({ target }) => target.matches?.('select') && hears(target, 'change'),
  keydown: ({ key, target, isComposing }) => !isComposing && (
    (key === 'Enter' && hears(target, 'keydown')) || (key === 'Escape' && target.closest?.('.mud-dialog-container'))),
};

/** A list has changed before anybody can refuse it. */
const stood = new WeakMap();
const typed = new Set();

const listen = (kind, act) => document.addEventListener(kind, act, true);

for (const [kind, isMeantForCircuit] of Object.entries(needsCircuit)) {
  listen(kind, event => {
    if (!isMeantForCircuit(event) || !refused()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (kind === 'change') event.target.value = stood.get(event.target);
  });
}

for (const kind of ['focusin', 'change']) {
  listen(kind, ({ target }) => target.matches?.('select') && stood.set(target, target.value));
}

/** Who looks for something is told why nothing is found. */
const seeks = field => field.matches('[type=search], [role=combobox]');

listen('input', ({ target }) => {
  if (!isCutOff() || isBox(target) || !hears(target, 'input')) return;
  if (seeks(target) && !typed.has(target)) refused();
  typed.add(target);
});

whenLinked(() => {
  const fields = [...typed].filter(field => field.isConnected);
  typed.clear();
  for (const field of fields) field.dispatchEvent(new Event('input', { bubbles: true }));
});

listen('click', event => {
  const link = event.target.closest?.('.shell[data-interactive] a[href]');
  if (link && isCutOff() && isFollowed(event) && leadsElsewhere(link)) toast(text('opensWhenBack'));
});

const isFollowed = ({ defaultPrevented, button, ctrlKey, metaKey, shiftKey }) => !defaultPrevented && button === 0 && !ctrlKey && !metaKey && !shiftKey;

const leadsElsewhere = ({ origin, pathname, target, href }) =>
  origin === location.origin && !pathname.startsWith('/api/') && target === '' && href !== location.href;
