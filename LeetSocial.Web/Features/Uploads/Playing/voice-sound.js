import { playsAlone } from './one-at-a-time.js';

/**
 * The one sound of all voice messages of a page: which of them plays, where each was left, how fast. It stands outside the document, so
 * that it goes on when its row is drawn anew.
 * @typedef {{ id: string, source: string, seconds: number, room: string | undefined }} Voice
 */
const speeds = [1, 1.25, 1.5, 1.75, 2];
const key = 'leetsocial-voice-speed';
/** Behind the end of whatever is played here. */
const beyond = 1e7;

class VoiceSound extends EventTarget {
  #audio = new Audio();
  /** @type {Voice | null} */
  #voice = null;
  #left = new Map();
  #plays = false;
  #isMeasuring = false;
  #turn = 0;
  #speed = Number(localStorage.getItem(key) ?? 1);

  constructor() {
    super();
    if (!speeds.includes(this.#speed)) this.#speed = 1;
    playsAlone(this.#audio);
    this.#audio.preload = 'auto';
    // Both are told later than they happen; where it has gone on since, it only had to find its end.
    this.#audio.addEventListener('pause', () => this.#plays && this.#audio.paused && !this.#isMeasuring && this.#stopped());
    this.#audio.addEventListener('ended', () => this.#audio.ended && !this.#isMeasuring && this.#ended());
    this.#audio.addEventListener('error', () => this.#voice && this.#failed());
  }

  get voice() { return this.#voice; }

  get speed() { return this.#speed; }

  isPlaying(id) { return this.#plays && this.#voice?.id === id; }

  /** @returns {number} seconds from its beginning */
  positionOf(id) {
    return this.#voice?.id === id && !this.#isMeasuring && !this.#left.has(id) ? this.#audio.currentTime : this.#left.get(id) ?? 0;
  }

  toggle(voice) {
    if (this.isPlaying(voice.id)) this.pause();
    else this.play(voice);
  }

  /** @param {Voice} voice */
  play(voice) {
    const from = this.positionOf(voice.id);
    if (this.#voice?.id !== voice.id) this.#load(voice);
    this.#plays = true;
    this.#changed();
    this.#start(from);
  }

  pause() {
    this.#turn++;
    if (!this.#isMeasuring) this.#audio.pause();
    // At once: what is pressed before the browser tells of it meets a sound that has stopped.
    if (this.#plays) this.#stopped();
  }

  /** Goes to a place, playing or not. */
  seek(voice, seconds) {
    const at = Math.min(Math.max(0, seconds), voice.seconds);
    this.#left.set(voice.id, at);
    if (this.isPlaying(voice.id)) this.#start(at);
    this.#changed();
  }

  /** The next speed; behind the fastest the slowest comes again. */
  hasten() {
    this.#speed = speeds[(speeds.indexOf(this.#speed) + 1) % speeds.length];
    this.#audio.playbackRate = this.#speed;
    try {
      localStorage.setItem(key, String(this.#speed));
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
    this.#changed();
  }

  #load(voice) {
    if (this.#voice) this.#left.set(this.#voice.id, this.positionOf(this.#voice.id));
    this.#voice = voice;
    this.#isMeasuring = false;
    this.#audio.src = voice.source;
  }

  async #start(from) {
    const turn = ++this.#turn;
    const audio = this.#audio;
    audio.defaultPlaybackRate = audio.playbackRate = this.#speed;
    // In the press itself: some browsers let nothing begin later.
    this.#begin(turn);
    audio.muted = this.#isMeasuring || Math.abs(audio.currentTime - from) > 0.01;
    if (audio.muted) {
      this.#left.set(this.#voice.id, from);
      await this.#isMeasured();
      if (turn !== this.#turn) return;
      // The very end would begin anew.
      audio.currentTime = Math.min(from, Math.max(0, audio.duration - 0.05));
      this.#begin(turn);
    }
    audio.muted = false;
    this.#left.delete(this.#voice.id);
  }

  /** What a browser does not let begin has stopped; what was stopped or loaded anew meanwhile is known by now. */
  #begin(turn) {
    this.#audio.play().catch(({ name }) => name === 'NotAllowedError' && turn === this.#turn && this.#stopped());
  }

  /**
   * A recorder writes as it goes and never says how long it was: a browser that is to go to a place in that has to have found the end once.
   */
  async #isMeasured() {
    const audio = this.#audio;
    if (audio.readyState === 0) await heard(audio, 'loadedmetadata');
    if (Number.isFinite(audio.duration)) return;
    this.#isMeasuring = true;
    audio.pause();
    audio.currentTime = beyond;
    while (!Number.isFinite(audio.duration)) await heard(audio, 'durationchange');
    this.#isMeasuring = false;
  }

  #stopped() {
    this.#plays = false;
    if (this.#voice && !this.#left.has(this.#voice.id)) this.#left.set(this.#voice.id, this.#audio.currentTime);
    this.#changed();
  }

  #ended() {
    const voice = this.#voice;
    this.#plays = false;
    this.#left.set(voice.id, 0);
    this.#changed();
    this.dispatchEvent(new CustomEvent('ended', { detail: voice }));
  }

  #failed() {
    const voice = this.#voice;
    this.#turn++;
    this.#voice = null;
    this.#plays = this.#isMeasuring = false;
    this.#changed();
    this.dispatchEvent(new CustomEvent('failed', { detail: voice }));
  }

  #changed() { this.dispatchEvent(new Event('changed')); }
}

const heard = (audio, what) => new Promise(resolve => audio.addEventListener(what, resolve, { once: true }));

export const sound = new VoiceSound();
