import { make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { barsOf, wave } from '../Playing/waveform.js';

/** How many of the latest levels are seen. */
const bars = 48;

/** The level of the microphone, and how it was during the last seconds. */
export function meter() {
  const element = make('span', 'meter');
  const svg = wave(bars);
  element.setAttribute('role', 'meter');
  element.setAttribute('aria-label', text('microphoneLevel'));
  element.setAttribute('aria-valuemin', '0');
  element.setAttribute('aria-valuemax', '100');
  element.setAttribute('aria-valuenow', '0');
  element.append(svg);
  return {
    element,
    /**
     * @param {number[]} levels the latest last
     * @param {number} level the present one
     */
    show(levels, level) {
      const latest = levels.slice(-bars);
      svg.firstChild.setAttribute('d', barsOf([...new Array(bars - latest.length).fill(0), ...latest]));
      element.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    },
  };
}
