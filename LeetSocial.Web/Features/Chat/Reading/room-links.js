import { done } from '../Acting/acts.js';
import { ask } from '../Acting/ask.js';
import { call } from '../bridge.js';
import { text } from '../strings.js';

/** A named room of one's own is opened by its link; before going into another, one is asked. */
document.addEventListener('click', async event => {
  const link = event.target.closest?.('a.in');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const rooms = document.querySelector('.rooms nav');
  const path = link.getAttribute('href');
  if (!rooms?.querySelector('a') || rooms.querySelector(`a[href="${path}"]`)) return;
  event.preventDefault();
  const goes = await ask({
    title: text('joinTitle', link.textContent), body: text('joinBody'), keep: text('cancel'), go: text('join'), isDangerous: false,
  });
  if (goes) await done(call('EnterRoom', Number(path.split('/')[1])));
}, true);
