import { toast } from '../../Chat/Acting/toast.js';
import { theLog } from '../../Chat/Reading/log.js';
import { text } from '../../Chat/strings.js';
import { lasting, minutes } from './minutes.js';
import { sound } from './voice-sound.js';

/** Voice messages, wherever they stand: what is pressed on them, and what they show of the one sound. */
const known = new WeakSet();
let isDrawing = false;

/** @returns {import('./voice-sound.js').Voice} */
const voiceOf = ({ dataset }) => ({
  id: dataset.file,
  source: dataset.source ?? new URL(`api/files/${dataset.file}`, document.baseURI).href,
  seconds: Number(dataset.seconds),
  room: dataset.source ? undefined : theLog()?.dataset.room,
});

const partOf = (target, part) => target.closest?.(part)?.closest('.voice');

/** A step of the log: those that are new are named, and show where they were left. */
export function dressVoices(log) {
  for (const element of log.querySelectorAll('.voice')) if (!known.has(element)) paint(element);
}

/** @param {HTMLElement} element */
export function paint(element) {
  known.add(element);
  const { id, seconds } = voiceOf(element);
  const at = Math.min(sound.positionOf(id), seconds);
  const isPlaying = sound.isPlaying(id);
  const wave = element.querySelector('.wave');
  const speed = element.querySelector('.speed');
  element.classList.toggle('plays', isPlaying);
  element.style.setProperty('--heard', `${at / seconds * 100}%`);
  element.querySelector('.hear').setAttribute('aria-label', text(isPlaying ? 'pauseVoice' : 'playVoice'));
  wave.setAttribute('aria-label', text('voicePosition'));
  wave.setAttribute('aria-valuenow', at.toFixed(1));
  wave.setAttribute('aria-valuetext', text('voiceAt', minutes(at), lasting(seconds)));
  write(element.querySelector('small'), at > 0 ? `${minutes(at)} / ${lasting(seconds)}` : lasting(seconds));
  write(speed.firstElementChild, `${sound.speed}×`);
  speed.setAttribute('aria-label', text('playbackSpeed', sound.speed));
}

/** The text node is Blazor's: its words may change, it may not. */
function write({ firstChild }, words) {
  if (firstChild.data !== words) firstChild.data = words;
}

const paintAll = () => document.querySelectorAll('.voice').forEach(paint);

function follow() {
  isDrawing = false;
  const { voice } = sound;
  if (!voice || !sound.isPlaying(voice.id)) return;
  // Whoever has gone to another room or page does not see what goes on there.
  if (voice.room !== undefined && theLog()?.dataset.room !== voice.room) return sound.pause();
  document.querySelectorAll(`.voice[data-file="${CSS.escape(voice.id)}"]`).forEach(paint);
  draw();
}

function draw() {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(follow);
}

sound.addEventListener('changed', () => {
  paintAll();
  draw();
});

sound.addEventListener('failed', () => toast(text('voiceNotPlayed')));

// From one to the next of the room, as they stand there.
sound.addEventListener('ended', ({ detail: { id } }) => {
  const all = [...theLog()?.querySelectorAll('article .voice') ?? []];
  const at = all.findIndex(element => element.dataset.file === id);
  if (at >= 0 && all[at + 1]) sound.play(voiceOf(all[at + 1]));
});

document.addEventListener('click', ({ target }) => {
  const heard = partOf(target, '.hear');
  if (heard) sound.toggle(voiceOf(heard));
  if (partOf(target, '.speed')) sound.hasten();
});

let drag = null;

document.addEventListener('pointerdown', event => {
  const element = partOf(event.target, '.wave');
  if (!element || !event.isPrimary || event.button !== 0) return;
  drag = { element, id: event.pointerId };
  if (event.pointerType === 'mouse') reach(event);
});

document.addEventListener('pointermove', event => {
  if (drag?.id === event.pointerId && (event.pointerType !== 'mouse' || event.buttons)) reach(event);
});

document.addEventListener('pointerup', event => {
  if (drag?.id !== event.pointerId) return;
  reach(event);
  drag = null;
});

// A finger that scrolls the log is taken away from here.
document.addEventListener('pointercancel', () => { drag = null; });

/** Time goes from left to right, as on any player, whichever way the language is read. */
function reach({ clientX }) {
  const { left, width } = drag.element.querySelector('.wave').getBoundingClientRect();
  const voice = voiceOf(drag.element);
  sound.seek(voice, voice.seconds * (clientX - left) / width);
}

document.addEventListener('keydown', event => {
  if (!event.target.matches?.('.voice .wave') || event.ctrlKey || event.metaKey || event.altKey) return;
  const voice = voiceOf(event.target.closest('.voice'));
  const to = places[event.key]?.(sound.positionOf(voice.id), voice.seconds);
  if (to === undefined && event.key !== ' ' && event.key !== 'Enter') return;
  event.preventDefault();
  if (to === undefined) sound.toggle(voice);
  else sound.seek(voice, to);
});

const step = seconds => (seconds > 60 ? 5 : 1);
const forward = (at, seconds) => at + step(seconds);
const back = (at, seconds) => at - step(seconds);
const places = {
  ArrowRight: forward, ArrowUp: forward, ArrowLeft: back, ArrowDown: back,
  PageUp: (at, seconds) => at + seconds / 10, PageDown: (at, seconds) => at - seconds / 10,
  Home: () => 0, End: (_, seconds) => seconds,
};
