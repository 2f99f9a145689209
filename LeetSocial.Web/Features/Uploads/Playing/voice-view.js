import { button, make } from '../../Chat/elements.js';
import { lasting } from './minutes.js';
import { paint } from './voice.js';
import { picture } from './waveform.js';

/**
 * A recording as its message will show it, for whoever has not sent it yet.
 * @param {{ id: string, source: string, seconds: number, waveform: string }} recording `source` is an address of its bytes
 */
export function voiceView({ id, source, seconds, waveform }) {
  const element = make('div', 'voice');
  const hear = button('', () => { });
  const line = make('div', 'wave');
  const speed = button('', () => { });
  Object.assign(element.dataset, { file: id, source, seconds });
  hear.className = 'hear';
  hear.innerHTML = '<svg viewBox="0 0 24 24" aria-hidden="true"><path class="go" d="M8 5v14l11-7z"/><path class="rest" d="M8 5v14M16 5v14"/></svg>';
  speed.className = 'speed';
  speed.append(make('span', '', '1×'));
  line.setAttribute('role', 'slider');
  line.tabIndex = 0;
  line.setAttribute('aria-valuemin', '0');
  line.setAttribute('aria-valuemax', seconds.toFixed(1));
  const heard = picture(waveform);
  heard.classList.add('heard');
  line.append(picture(waveform), heard, make('small', '', lasting(seconds)));
  element.append(hear, line, speed);
  paint(element);
  return element;
}
