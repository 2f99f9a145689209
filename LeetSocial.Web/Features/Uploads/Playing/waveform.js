/** The picture of a sound: how loud it is at even distances, as digits of base 36. The server draws the same in `RowVoice`. */
const bars = 64;
const loudest = 35;
const height = 32;
const step = 3;

/**
 * @param {number[]} levels from 0 to 1, as many as there were
 * @returns {string} of a quiet recording it is no less a picture than of a loud one
 */
export function waveformOf(levels) {
  const full = Math.max(0.2, ...peaks(levels));
  return peaks(levels).map(level => Math.round(Math.min(1, level / full) * loudest).toString(36)).join('');
}

function peaks(levels) {
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor(bar * levels.length / bars);
    const part = levels.slice(from, Math.max(from + 1, Math.floor((bar + 1) * levels.length / bars)));
    const mean = part.reduce((sum, level) => sum + level, 0) / Math.max(1, part.length);
    return 0.6 * Math.max(0, ...part) + 0.4 * mean;
  });
}

/** @param {number[]} levels from 0 to 1, one a bar */
export const barsOf = levels => levels.map((level, place) => {
  const high = Math.max(2, Math.floor(level * (height - 2)));
  return `M${place * step + 1} ${Math.floor((height - high) / 2)}v${high}`;
}).join('');

/** @returns {SVGSVGElement} */
export function picture(waveform) {
  const svg = wave(waveform.length);
  svg.firstChild.setAttribute('d', barsOf([...waveform].map(digit => parseInt(digit, 36) / loudest)));
  return svg;
}

/** A picture of so many bars that is still to be drawn. */
export function wave(count) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${count * step} ${height}`);
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'path'));
  return svg;
}
