import { late, read, write } from '../../Chat/Writing/store.js';
import { text } from '../../Chat/strings.js';
import { discardFile } from '../Tray/endings.js';
import { holds, inherits } from '../Tray/holding.js';
import { waveformOf } from '../Playing/waveform.js';
import { microphone } from './microphone.js';
import { Recorder } from './recorder.js';

/**
 * What this person is recording, and what they have recorded and neither sent nor thrown away. Its parts lie in the browser's own store from
 * the first second on, so that a page that goes away takes the last second with it and nothing more.
 * @typedef {{ id: string, roomId: number, roomName: string, type: string, parts: Blob[], levels: number[], seconds: number, told: string,
 *             fileId?: number, waveform?: string, size?: number }} Recording
 * fileId and waveform: of one that was on its way and was taken back, which has one part, without bytes
 */
const leastSeconds = 0.5;

class Recordings extends EventTarget {
  #person = null;
  /** @type {Recording[]} */
  #kept = [];
  /** @type {{ recording: Recording, recorder: Recorder } | null} */
  #live = null;
  #asks = null;
  #writes = Promise.resolve();

  /** @param {string} person whose they are */
  async open(person) {
    if (person === this.#person) return;
    this.#person = person;
    this.#kept = [];
    await this.readAgain(person);
  }

  /** What the browser keeps and does not stand here yet. */
  async readAgain(person) {
    if (person !== this.#person) return;
    for (const found of await stored(person)) {
      if ([this.#live?.recording, ...this.#kept].some(mine => mine?.id === found.id)) continue;
      // Another tab is recording it, or shows it; or the page that stood here a moment ago.
      if (!await holds(found.id)) inherits(found.id, () => this.#inherit(person, found.id));
      else if (person === this.#person) this.#kept.push(found);
    }
    this.#changed();
  }

  /** The tab that had it is gone: what it neither sent nor threw away is shown here. */
  async #inherit(person, id) {
    const found = (await stored(person)).find(one => one.id === id);
    if (!found || person !== this.#person) return false;
    this.#kept.push(found);
    this.#changed();
    return true;
  }

  get live() { return this.#live; }

  /** Whether the browser is being asked for the microphone. */
  get asks() { return this.#asks !== null; }

  /** @returns {Recording | undefined} what is to be decided in a room */
  keptIn(roomId) { return this.#kept.find(one => one.roomId === roomId); }

  /**
   * @param {number} roomId
   * @param {string} roomName
   * @param {string} type what is to be recorded
   * @returns {Promise<string>} why not, in words; empty where it records now, or was given up
   */
  async begin(roomId, roomName, type) {
    const asked = this.#asks = {};
    this.#changed();
    const stream = await microphone().catch(problem => problem.message);
    if (asked !== this.#asks) {
      if (typeof stream !== 'string') stream.getTracks().forEach(track => track.stop());
      return '';
    }
    this.#asks = null;
    if (typeof stream === 'string') {
      this.#changed();
      return stream;
    }
    try {
      this.#record(stream, { id: newId(), roomId, roomName, type, parts: [], levels: [], seconds: 0, told: '' });
      return '';
    } catch (problem) {
      console.info('Nothing could be recorded', problem);
      this.#changed();
      return text('microphoneBusy');
    }
  }

  /** Nobody waits for the microphone any more. */
  giveUpAsking() {
    this.#asks = null;
    this.#changed();
  }

  pause() { this.#live?.recorder.pause(); this.#changed(); }

  resume() { this.#live?.recorder.resume(); this.#changed(); }

  /** Ends it and keeps it. @returns {Promise<Recording>} */
  stop(reason) {
    const { recording, recorder } = this.#live;
    const ended = new Promise(resolve => recorder.addEventListener('end', () => resolve(recording), { once: true }));
    recorder.stop(reason);
    return ended;
  }

  /** Nothing is left of it, here or on the server. */
  discard(recording) {
    if (this.#live?.recording === recording) {
      recording.isDiscarded = true;
      this.#live.recorder.stop();
    }
    if (recording.fileId) discardFile(recording.fileId);
    this.forget(recording);
  }

  /** It has gone on its way. */
  forget(recording) {
    this.#kept = this.#kept.filter(one => one !== recording);
    this.#write((_, outbox, attachments, recordings) => recording.parts.forEach((_, part) => recordings.delete(nameOf(recording, part))));
    this.#changed();
  }

  /**
   * A message was taken back: its recording waits to be sent again, or not.
   * @returns {object} what is to be kept of it, by whoever takes the message out of its store
   */
  giveBack(roomId, { fileId, size, voice }) {
    const recording = { id: `${fileId}`, roomId, roomName: '', type: '', parts: [], levels: [], told: '', ...voice, fileId, size };
    this.#kept.unshift(recording);
    holds(recording.id);
    const kept = nextPart(recording, { blob: null, levels: [], seconds: voice.seconds });
    this.#changed();
    return kept;
  }

  #record(stream, recording) {
    const recorder = new Recorder(stream, recording.type);
    holds(recording.id);
    recording.levels = recorder.levels;
    recording.type = recorder.type || recording.type;
    recorder.addEventListener('part', ({ detail }) => this.#keep(recording, detail));
    recorder.addEventListener('tick', () => this.dispatchEvent(new Event('tick')));
    recorder.addEventListener('end', ({ detail }) => this.#ended(recording, recorder, detail.reason), { once: true });
    this.#live = { recording, recorder };
    this.#changed();
  }

  #keep(recording, piece) {
    if (recording.isDiscarded) return;
    const kept = nextPart(recording, piece);
    this.#write((_, outbox, attachments, recordings) => recordings.put(kept));
  }

  #ended(recording, recorder, reason) {
    this.#live = null;
    recording.seconds = recorder.seconds;
    recording.told = { limit: text('limitReached'), lost: text('microphoneLost'), failed: text('recordingFailed') }[reason] ?? '';
    if (recording.isDiscarded || recording.parts.length === 0 || recording.seconds < leastSeconds) this.forget(recording);
    else this.#kept.unshift(recording);
    this.#changed();
  }

  // One after another: a part must not come to lie there after it was taken away.
  #write(change) {
    const person = this.#person;
    this.#writes = this.#writes.then(() => write(person, change)).catch(() => { });
  }

  #changed() { this.dispatchEvent(new Event('changed')); }
}

/** @param {Recording} recording */
export const describe = recording => ({
  blob: recording.fileId ? null : new Blob(recording.parts, { type: recording.type }),
  voice: { seconds: recording.seconds, waveform: recording.waveform ?? waveformOf(recording.levels) },
});

const stored = async person =>
  assembled(await read(person, 'recordings').catch(() => [])).map(found => ({ ...found, told: text('recordingRestored') }));

/** What is to be kept of a part that has come. */
function nextPart(recording, { blob, levels, seconds }) {
  const { id, roomId, roomName, type, fileId, size, waveform } = recording;
  recording.seconds = seconds;
  const part = recording.parts.push(blob) - 1;
  return { id: nameOf(recording, part), of: id, part, roomId, roomName, type, blob, levels, seconds, fileId, size, waveform };
}

const nameOf = ({ id }, part) => `${id}/${part}`;

const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** What a page left behind, the latest first: a recording is as long as its parts follow one another. */
function assembled(stored) {
  const ids = [...new Set(stored.map(({ of }) => of))];
  return ids.map(id => {
    const all = stored.filter(({ of }) => of === id).sort((a, b) => a.part - b.part).filter(({ part }, place) => part === place);
    const { roomId, roomName, type, fileId, size, waveform } = all[0] ?? {};
    const seconds = all.at(-1)?.seconds ?? 0;
    return { id, roomId, roomName, type, fileId, size, waveform, parts: all.map(({ blob }) => blob), levels: all.flatMap(({ levels }) => levels), seconds };
  }).filter(({ seconds }) => seconds >= leastSeconds).reverse();
}

export const recordings = new Recordings();
late.addEventListener('came', ({ detail }) => recordings.readAgain(detail.person));
