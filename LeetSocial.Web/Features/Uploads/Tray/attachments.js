import { whenReady } from '../../Chat/bridge.js';
import { text } from '../../Chat/strings.js';
import { late, read, write } from '../../Chat/Writing/store.js';
import { discardFile, endUpload, isEnding, openEndings } from './endings.js';
import { fileSize } from './file-size.js';
import { holds, inherits } from './holding.js';
import { lookedAt, sendFile } from './sending.js';

/**
 * The files that are to go with the next message of each room. They are sent at once, a few at a time, and kept in the browser until they
 * hang on a message: a reload goes on where it stopped.
 * An upload has a name, under which it is begun only once: its item's id at first, and another each time it is to begin anew.
 * @typedef {{ id: string, roomId: number, at: number, place?: number, name: string, size: number, type: string, blob: Blob, original?: boolean,
 *             state: 'waiting' | 'sending' | 'paused' | 'done' | 'failed', sent: number, reason?: string, isFinal?: boolean, uploadName?: string, uploadUrl?: string, fileId?: number, isBeingChecked?: boolean,
 *             voice?: { seconds: number, waveform: string }, replyTo?: { id: number } }} Attachment voice: of a recording, which is a message by itself
 */
const atOnce = 3;
const most = 20;
/** The server forgets after 24 h what hangs on nothing. */
const keptFor = 20 * 3_600_000;
const askAgainAfter = 3_000;

class Attachments extends EventTarget {
  /** @type {Attachment[]} */
  #items = [];
  #person = null;
  /** @type {Map<string, { giveUp?: () => void }>} what is being sent, from the first moment on; it can be given up as soon as it is begun */
  #running = new Map();
  #asking = 0;

  /** @param {string} person whose files these are */
  async open(person) {
    if (person === this.#person) return;
    this.#person = person;
    this.#items = [];
    this.#running.clear();
    openEndings(person);
    await this.readAgain(person);
  }

  /** What the browser keeps and does not stand here yet. */
  async readAgain(person) {
    if (person !== this.#person) return;
    for (const kept of await read(person, 'attachments').catch(() => [])) {
      if (isEnding(kept) || this.#items.some(({ id }) => id === kept.id)) continue;
      // Another tab of this person has it in its tray.
      if (!await holds(kept.id)) inherits(kept.id, () => this.#inherit(person, kept.id));
      else if (person === this.#person) this.#items.push(renewed(kept));
    }
    this.#sort();
  }

  /** The tab that had it is gone: what it did not send is to be sent from here. */
  async #inherit(person, id) {
    const kept = (await read(person, 'attachments').catch(() => [])).find(item => item.id === id);
    if (!kept || person !== this.#person) return false;
    this.#items.push(renewed(kept));
    this.#sort();
    return true;
  }

  /** In the order in which they were chosen, which the browser's store does not know. */
  #sort() {
    this.#items.sort((one, other) => one.at - other.at || (one.place ?? 0) - (other.place ?? 0));
    this.#changed();
    this.#start();
  }

  /** @returns {Attachment[]} what is to go with the next message, in the order in which it was chosen */
  of(roomId) { return this.shown(roomId).filter(item => !item.voice); }

  /** @returns {Attachment[]} all that stands in a room's tray */
  shown(roomId) { return this.#items.filter(item => item.roomId === roomId); }

  /** @returns {Attachment[]} the recordings of all rooms */
  spoken() { return this.#items.filter(item => item.voice); }

  ready(roomId) { return this.of(roomId).filter(item => item.state === 'done'); }

  isBusy(roomId) { return this.of(roomId).some(item => ['waiting', 'sending', 'paused'].includes(item.state)); }

  /**
   * @param {number} roomId
   * @param {Iterable<File>} files
   */
  add(roomId, files) {
    for (const [place, file] of [...files].entries()) {
      const item = {
        id: newId(), roomId, at: Date.now(), place,
        name: file.name || 'file', size: file.size, type: file.type, blob: file, state: 'waiting', sent: 0,
      };
      const reason = this.of(roomId).length >= most ? text('tooManyFiles', most) : unfit(file);
      if (reason) Object.assign(item, { state: 'failed', reason, isFinal: true });
      this.#items.push(item);
      holds(item.id);
      this.#keep(item);
    }
    this.#changed();
    this.#start();
  }

  /**
   * Takes a recording on its way.
   * @param {number} roomId
   * @param {{ blob: Blob | null, voice: { seconds: number, waveform: string }, fileId?: number, size?: number, replyTo?: { id: number } }} recording
   * `fileId` is known of one whose bytes are there already
   */
  say(roomId, { blob, voice, fileId, size = blob?.size ?? 0, replyTo }) {
    const item = {
      id: newId(), roomId, at: Date.now(), name: text('voiceMessage'), size, type: blob?.type ?? '', blob, voice, fileId, replyTo,
      state: fileId ? 'done' : 'waiting', sent: 0,
    };
    this.#items.push(item);
    holds(item.id);
    this.#keep(item);
    this.#changed();
    this.#start();
  }

  /** Takes it out of the tray, and what came of it from the server. */
  remove(item) {
    this.#giveUp(item);
    this.#forget([item]);
    this.#start();
  }

  retry(item, change = {}) {
    this.#giveUp(item);
    Object.assign(item, { state: 'waiting', sent: 0, reason: undefined, uploadName: newId(), uploadUrl: undefined, fileId: undefined, isBeingChecked: false, ...change });
    this.#keep(item);
    this.#changed();
    this.#start();
  }

  /** Nothing more of it is sent, and the server keeps nothing of what came. */
  #giveUp(item) {
    const run = this.#running.get(item.id);
    this.#running.delete(item.id);
    if (run?.giveUp) run.giveUp();
    else if (item.fileId) discardFile(item.fileId);
    else if (item.uploadUrl) endUpload(item.uploadUrl);
  }

  /** They hang on a message now. */
  posted(items) { this.#forget(items); }

  /** A message went without what can never be sent: it has been seen. */
  passOver(roomId) { this.of(roomId).filter(({ isFinal }) => isFinal).forEach(item => this.remove(item)); }

  /**
   * A message was taken back: its files wait for another.
   * @returns {Attachment[]} what is to be kept of them, by whoever takes the message out of its store
   */
  giveBack(roomId, files) {
    const items = files.map((file, place) =>
      ({ id: `${file.fileId}`, roomId, at: Date.now(), place, type: file.isPicture ? 'image/*' : '', state: 'done', sent: file.size, blob: null, ...file }));
    this.#items.push(...items);
    items.forEach(({ id }) => holds(id));
    this.#changed();
    return items.map(item => ({ ...item }));
  }

  #start() {
    const running = this.#items.filter(item => item.state === 'sending').length;
    for (const item of this.#items.filter(one => one.state === 'waiting').slice(0, Math.max(0, atOnce - running))) this.#send(item);
  }

  async #send(item) {
    const run = {};
    // One that was given up meanwhile is nobody's, though its file may be on its way again.
    const isWanted = () => this.#running.get(item.id) === run;
    this.#running.set(item.id, run);
    item.state = 'sending';
    this.#changed();
    const outcome = await sendFile(item, {
      begun: giveUp => { run.giveUp = giveUp; },
      isWanted,
      knows: uploadUrl => { item.uploadUrl = uploadUrl; this.#keep(item); },
      comes: sent => { item.sent = sent; this.dispatchEvent(new CustomEvent('progress', { detail: item })); },
    });
    if (!outcome || !isWanted()) return;
    this.#running.delete(item.id);
    Object.assign(item, outcome);
    this.#keep(item);
    this.#changed();
    this.#start();
  }

  /** What is held back can be sent; whether it stays is told on its chip, as soon as somebody has looked at it. */
  async #ask() {
    for (const item of this.#items.filter(one => one.isBeingChecked && one.uploadUrl)) {
      const { uploadUrl } = item;
      const news = await lookedAt(uploadUrl);
      if (!news || item.uploadUrl !== uploadUrl || !this.#items.includes(item)) continue;
      Object.assign(item, news);
      this.#keep(item);
      this.#changed();
    }
    this.#asking = 0;
    this.#listen();
  }

  #listen() {
    if (this.#items.some(item => item.isBeingChecked && item.uploadUrl)) this.#asking ||= setTimeout(() => this.#ask(), askAgainAfter);
  }

  /** The network is back, or somebody thinks so. */
  resume() {
    const paused = this.#items.filter(item => item.state === 'paused');
    paused.forEach(item => Object.assign(item, { state: 'waiting', reason: undefined }));
    if (paused.length) this.#changed();
    this.#start();
  }

  #keep(item) { return write(this.#person, (_, outbox, attachments) => attachments.put({ ...item })).catch(() => { }); }

  #forget(items) {
    this.#items = this.#items.filter(item => !items.includes(item));
    write(this.#person, (_, outbox, attachments) => items.forEach(item => attachments.delete(item.id))).catch(() => { });
    this.#changed();
  }

  #changed() {
    this.#listen();
    this.dispatchEvent(new Event('changed'));
  }
}

/** What the server would not take anyway does not set out. */
function unfit({ size }) {
  const largest = Number(document.documentElement.dataset.largestFile);
  if (size === 0) return text('fileEmpty');
  return largest && size > largest ? text('fileTooLarge', fileSize(largest)) : null;
}

const newId = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** What was on its way when the page was left goes on; what the server may have forgotten begins anew. */
function renewed(item) {
  if (item.state === 'failed' || (item.state === 'done' && Date.now() - item.at < keptFor)) return item;
  // What was taken back is not here to be sent anew.
  if (!item.blob) return { ...item, state: 'failed', isFinal: true, reason: text('fileGone') };
  return { ...item, state: 'waiting', fileId: undefined, ...(item.state === 'done' ? { uploadName: newId(), uploadUrl: undefined } : {}) };
}

export const attachments = new Attachments();

addEventListener('online', () => attachments.resume());
whenReady(() => attachments.resume());
late.addEventListener('came', ({ detail }) => attachments.readAgain(detail.person));
