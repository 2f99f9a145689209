import { icon, iconButton, make, button } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { minutes } from './minutes.js';
import { leave, soundOf } from './sounds.js';

/** A sound file's player: one line of controls, at home in any message. What plays is not the line's own, so a line that is drawn anew goes on with it. */
const speeds = [1, 1.25, 1.5, 2, .75];
const leap = 5;

/** How long it is stands there when it is seen; the rest comes when it is played. */
const sight = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(({ target }) => {
  sight.unobserve(target);
  const sound = soundOf(target);
  if (sound.preload === 'none') sound.preload = 'metadata';
}));

/** @param {HTMLAudioElement} sound */
function drawControls(sound, name) {
  const element = make('div', 'controls');
  const play = iconButton('play', text('soundPlay'), () => (sound.paused ? sound.play().catch(() => { }) : sound.pause()));
  const seek = slider(text('soundPosition'), 'seek');
  const time = make('span', 'time');
  const speed = button('', () => { sound.playbackRate = speeds[(speeds.indexOf(sound.playbackRate) + 1) % speeds.length]; });
  const mute = iconButton('loud', text('soundMute'), () => { sound.muted = !sound.muted; });
  const volume = slider(text('soundVolume'), 'volume');
  const stop = new AbortController();

  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', name);
  play.classList.add('play');
  speed.className = 'speed';
  volume.max = 1;
  volume.step = .05;
  element.append(play, seek, time, speed, mute, volume);

  function draw() {
    const length = Number.isFinite(sound.duration) ? sound.duration : 0;
    become(play, sound.paused ? 'play' : 'pause', text(sound.paused ? 'soundPlay' : 'soundPause'));
    become(mute, sound.muted ? 'silent' : 'loud', text(sound.muted ? 'soundUnmute' : 'soundMute'));
    seek.disabled = !length;
    seek.max = length || 1;
    seek.value = sound.currentTime;
    fill(seek, length ? sound.currentTime / length : 0);
    seek.setAttribute('aria-valuetext', length ? text('soundPositionOf', minutes(sound.currentTime), minutes(length)) : '');
    time.textContent = sound.error ? text('cannotPlay') : length ? `${minutes(sound.currentTime)} / ${minutes(length)}` : minutes(sound.currentTime);
    speed.textContent = `${sound.playbackRate}×`;
    speed.setAttribute('aria-label', text('soundSpeed', sound.playbackRate));
    volume.value = sound.muted ? 0 : sound.volume;
    volume.setAttribute('aria-valuetext', `${Math.round(volume.value * 100)}%`);
    fill(volume, Number(volume.value));
  }

  seek.addEventListener('input', () => { sound.currentTime = Number(seek.value); });
  seek.addEventListener('keydown', event => {
    const by = { ArrowRight: leap, ArrowUp: leap, ArrowLeft: -leap, ArrowDown: -leap }[event.key];
    if (!by) return;
    event.preventDefault();
    sound.currentTime = Math.min(sound.duration, Math.max(0, sound.currentTime + by));
  });
  volume.addEventListener('input', () => Object.assign(sound, { volume: Number(volume.value), muted: volume.value === '0' }));
  for (const kind of ['play', 'pause', 'timeupdate', 'seeking', 'durationchange', 'ratechange', 'volumechange', 'ended', 'error', 'emptied']) {
    sound.addEventListener(kind, draw, { signal: stop.signal });
  }
  draw();
  return { element, letGo: () => stop.abort() };
}

function slider(label, className) {
  const made = make('input', className);
  Object.assign(made, { type: 'range', min: 0, step: .1 });
  made.setAttribute('aria-label', label);
  return made;
}

/** What lies before the thumb is coloured by the style sheet, which has to be told how much that is. */
const fill = (range, part) => range.style.setProperty('--part', `${part * 100}%`);

function become(made, name, label) {
  if (made.dataset.shows === name) return;
  made.dataset.shows = name;
  made.replaceChildren(icon(name));
  made.setAttribute('aria-label', label);
  made.title = label;
}

// Last: players that stand there already are begun in this very moment.
customElements.define('ls-sound', class extends HTMLElement {
  connectedCallback() {
    const sound = soundOf(this);
    const controls = drawControls(sound, this.dataset.name);
    this.querySelector('.controls')?.remove();
    this.append(controls.element);
    this.letGo = controls.letGo;
    sight.observe(this);
  }

  disconnectedCallback() {
    sight.unobserve(this);
    this.letGo?.();
    leave(this);
  }
});
