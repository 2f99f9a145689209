import { ask } from '../Acting/ask.js';
import { ready, request } from '../bridge.js';
import { button, make } from '../elements.js';
import { text } from '../strings.js';
import { clean } from '../Writing/clean.js';

/**
 * The text of something scheduled as a field. It is over when the server has taken what stands in it, or when it is given up: what was
 * typed there is not thrown away unasked. What is wrong stands beside it.
 * @param {{ id: number, content: string, codeLanguage: string | null }} one
 * @param {() => Promise<typeof one | undefined>} look what the server has of it by now
 * @param {(isSaved: boolean) => void} over
 */
export function scheduledEdit(one, look, over) {
  const box = make('textarea', one.codeLanguage === null ? 'input' : 'input code');
  const problem = make('p', 'complaint');
  const acts = make('div');
  const go = button(text('saveChanges'), save);
  problem.id = `scheduled-${one.id}-problem`;
  problem.setAttribute('role', 'alert');
  box.value = one.content;
  box.rows = Math.min(8, one.content.split('\n').length + 1);
  box.setAttribute('aria-label', text('scheduledText'));
  box.setAttribute('aria-describedby', problem.id);
  box.addEventListener('input', () => complain(''));
  acts.append(button(text('cancel'), () => over(false)), go);

  const isChanged = () => box.value !== one.content;

  function complain(words) {
    problem.textContent = words;
    box.setAttribute('aria-invalid', String(words !== ''));
  }

  async function save() {
    if (go.ariaDisabled) return;
    go.ariaDisabled = 'true';
    const { value } = box;
    const answer = await request('RewriteScheduled', one.id, value).catch(() => null);
    go.ariaDisabled = null;
    if (!box.isConnected) return;
    if (answer?.ok) return over(true);
    complain(answer?.message ?? text('notConnected'));
    box.focus();
    if (!answer) isSavedAfterAll(value);
  }

  /** Where nobody answered it may have been saved all the same. */
  async function isSavedAfterAll(value) {
    await ready();
    const now = await look();
    if (box.isConnected && box.value === value && now?.content === clean(value)) over(true);
  }

  async function giveUp() {
    if (!isChanged() || await mayDiscard()) over(false);
  }

  return { parts: [box, problem, acts], box, isChanged, giveUp };
}

export const mayDiscard = () =>
  ask({ title: text('discardEditTitle'), body: text('discardEditBody'), keep: text('goOnEditing'), go: text('discard') });
