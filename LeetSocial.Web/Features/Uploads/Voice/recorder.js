import { earFor } from './ear.js';

/** How long a recording may be, in seconds, as the server has it too. */
export const longest = 300;

const tick = 50;
/** Every second the browser is given what there is: no more than that is lost, whatever happens. */
const partEvery = 1_000;
/** Speech, well understood, in a third of what music takes. */
const bitsPerSecond = 48_000;

/**
 * Records from a microphone. Tells of a `part` (`{ blob, levels, seconds }`, what came since the last), of every `tick`, and of the
 * `end` (`{ reason }`: `asked`, `limit`, `lost`, `failed`).
 */
export class Recorder extends EventTarget {
  #stream;
  #recorder;
  #ear;
  #timer;
  #before = 0;
  #since = null;
  #told = 0;
  #reason = 'asked';
  /** From 0 to 1, twenty a second. */
  levels = [];

  /**
   * @param {MediaStream} stream ends with it, and with an attempt that fails: a microphone that nobody records is not left open
   * @param {string} type
   */
  constructor(stream, type) {
    super();
    this.#stream = stream;
    try {
      this.#begin(type);
    } catch (problem) {
      this.#close();
      throw problem;
    }
  }

  #begin(type) {
    const stream = this.#stream;
    this.#ear = earFor(stream);
    this.#recorder = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: bitsPerSecond });
    this.#recorder.addEventListener('dataavailable', ({ data }) => this.#part(data));
    this.#recorder.addEventListener('error', () => this.stop('failed'));
    this.#recorder.addEventListener('stop', () => this.#ended());
    // A headset whose battery is empty, a permission that is taken back.
    for (const track of stream.getTracks()) track.addEventListener('ended', () => this.stop('lost'));
    this.#recorder.start(partEvery);
    this.#since = performance.now();
    this.#timer = setInterval(() => this.#tick(), tick);
  }

  get type() { return this.#recorder.mimeType; }

  get isPaused() { return this.#since === null; }

  get seconds() { return this.#before + (this.isPaused ? 0 : (performance.now() - this.#since) / 1_000); }

  /** The loudest of the last half second: nobody could follow more. */
  get level() { return Math.max(0, ...this.levels.slice(-10)); }

  pause() {
    if (this.isPaused || this.#recorder.state !== 'recording') return;
    this.#before = this.seconds;
    this.#since = null;
    this.#recorder.pause();
    this.#recorder.requestData();
  }

  resume() {
    if (!this.isPaused || this.#recorder.state !== 'paused') return;
    this.#since = performance.now();
    this.#recorder.resume();
  }

  stop(reason = 'asked') {
    if (this.#recorder.state === 'inactive') return;
    this.#reason = reason;
    this.#before = Math.min(longest, this.seconds);
    this.#since = null;
    clearInterval(this.#timer);
    this.#recorder.stop();
  }

  #tick() {
    if (this.isPaused) return;
    const level = this.#ear.level();
    // A page in the background is rung seldom: what was heard then stands for all of that time.
    while (this.levels.length < Math.min(longest, this.seconds) * 1_000 / tick) this.levels.push(level);
    this.dispatchEvent(new Event('tick'));
    if (this.seconds >= longest) this.stop('limit');
  }

  #part(blob) {
    if (blob.size === 0) return;
    const levels = this.levels.slice(this.#told);
    this.#told = this.levels.length;
    this.dispatchEvent(new CustomEvent('part', { detail: { blob, levels, seconds: Math.min(longest, this.seconds) } }));
  }

  #close() {
    clearInterval(this.#timer);
    this.#ear?.close();
    this.#stream.getTracks().forEach(track => track.stop());
  }

  #ended() {
    this.#close();
    this.dispatchEvent(new CustomEvent('end', { detail: { reason: this.#reason } }));
  }
}
