import { make } from '../../Chat/elements.js';

/**
 * A circle that closes as the bytes come.
 * @param {string} label what is on its way
 */
export function progressRing(label) {
  const element = make('span', 'ring');
  element.innerHTML = '<svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="15" pathLength="100"/><circle class="bar" cx="18" cy="18" r="15" pathLength="100"/><path class="tick" d="m11 19 5 5 9-11"/></svg>';
  element.setAttribute('role', 'progressbar');
  element.setAttribute('aria-label', label);
  element.setAttribute('aria-valuemin', '0');
  element.setAttribute('aria-valuemax', '100');
  const bar = element.querySelector('.bar');
  return {
    element,
    /** @param {number} share from 0 to 1 */
    show(state, share) {
      const percent = Math.round(Math.min(share, 1) * 100);
      element.hidden = state === 'failed';
      element.setAttribute('aria-valuenow', String(state === 'done' ? 100 : percent));
      bar.style.strokeDashoffset = String(100 - (state === 'done' ? 100 : percent));
    },
  };
}
