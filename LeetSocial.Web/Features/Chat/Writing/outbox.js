import { late, read, write } from './store.js';

/**
 * The messages this person has sent and the server has not yet acknowledged. Each has its name (`clientMessageId`) from the first
 * moment on, so that sending again, from whichever tab or after whatever crash, never posts twice.
 * @typedef {{ clientMessageId: string, roomId: number, content: string, replyTo?: { id: number, isGone?: boolean }, codeLanguage?: string | null,
 *             files?: { fileId: number, name: string, size: number, isPicture: boolean, voice?: { seconds: number, waveform: string } }[], at: number, state: 'queued' | 'failed', reason?: string,
 *             held?: number, stranded?: boolean, acknowledged?: boolean, unsaved?: boolean, unkept?: boolean }} Entry held: not sent before that moment, so that
 * it can be taken back; stranded: its writer is not in the room; unsaved: being stored; unkept: the browser would not. What is put off is kept in the same store, in the state `later`, and is
 * none of these (putting-off.js)
 */
class Outbox extends EventTarget {
  /** @type {Map<string, Entry>} */
  #entries = new Map();
  #person = null;
  #channel = null;
  #latest = 0;
  /** Acknowledged or discarded in this document; a slower answer of the store must not bring them back. */
  #done = new Set();
  /** Sent from this document, which alone can be asked to take them back. */
  #own = new Set();

  get person() { return this.#person; }

  /** @param {string} person whose messages these are; the same person again changes nothing */
  open(person) {
    if (person === this.#person) return;
    this.#person = person;
    this.#entries.clear();
    this.#channel?.close();
    this.#channel = new BroadcastChannel(`leetsocial-outbox-${person}`);
    this.#channel.onmessage = ({ data }) => {
      if (data.sent) this.#acknowledge(data.sent);
      else if (data.eased) this.#easing(data.eased);
      else this.#reload();
    };
    this.#reload();
  }

  /** @returns {Entry[]} oldest first; acknowledged ones stay until their row stands in the log */
  entries(roomId) {
    return [...this.#entries.values()].filter(entry => entry.roomId === roomId).sort((a, b) => a.at - b.at);
  }

  /** @returns {Entry[]} those whose row only has to come */
  acknowledged() { return [...this.#entries.values()].filter(entry => entry.acknowledged); }

  has(entry) { return this.#entries.has(entry.clientMessageId); }

  /** Rooms with something to send. */
  waitingRooms() {
    const waiting = [...this.#entries.values()].filter(entry => entry.state === 'queued' && !entry.acknowledged && !entry.unsaved);
    return new Set(waiting.map(entry => entry.roomId));
  }

  /** @returns {number[]} the messages that are answered by them, as far as these still stand */
  sources() { return [...this.#entries.values()].filter(({ replyTo }) => replyTo && !replyTo.isGone).map(({ replyTo }) => replyTo.id); }

  /** The message with this id was deleted: nobody can answer it any more. */
  lose(id) {
    [...this.#entries.values()]
      .filter(({ replyTo, acknowledged, unsaved }) => replyTo?.id === id && !replyTo.isGone && !acknowledged && !unsaved)
      .forEach(entry => this.#replace(withoutSource(entry)));
  }

  /** What is to be sent next, as every tab sees it. */
  async next(roomId) {
    const stored = await read(this.#person, 'outbox').catch(() => []);
    const unkept = [...this.#entries.values()].filter(entry => entry.unkept && !entry.acknowledged);
    return [...stored, ...unkept]
      .filter(entry => entry.roomId === roomId && entry.state === 'queued' && !this.#done.has(entry.clientMessageId))
      .sort((a, b) => a.at - b.at)[0];
  }

  /**
   * Shows the message at once and keeps it, taking the room's draft and what goes along out of the tray's store in the same step.
   * @param {{ id: number }} [replyTo] the message it answers
   * @param {string | null} [codeLanguage] of a message that is code; empty for plain text
   * @param {{ draft?: object | null, hold?: number, files?: Entry['files'], taken?: string[], name?: string }} [how] what is left of the draft, null where it stays; how many seconds it can be taken back; what goes along,
   * and under which ids the tray keeps it; its name where it has one already
   */
  async add(roomId, content, replyTo, codeLanguage = null, { draft = { roomId, content: '' }, hold = 0, files = [], taken = [], name = newName() } = {}) {
    // The clock may stand still or go back; the order of one's own messages may not.
    this.#latest = Math.max(Date.now(), this.#latest + 1);
    const entry = { clientMessageId: name, roomId, content, replyTo, codeLanguage, at: this.#latest, state: 'queued' };
    if (files.length) entry.files = files;
    if (hold) entry.held = entry.at + hold * 1000;
    this.#own.add(entry.clientMessageId);
    this.#entries.set(entry.clientMessageId, { ...entry, unsaved: true });
    this.dispatchEvent(new CustomEvent('added', { detail: { roomId } }));
    this.#changed();
    await write(this.#person, (drafts, outbox, attachments) => {
      if (draft) drafts.put(draft);
      outbox.put(entry);
      taken.forEach(id => attachments.delete(id));
    }).catch(() => { entry.unkept = true; });
    // Taken back before it was stored.
    if (this.#done.has(entry.clientMessageId)) return;
    this.#entries.set(entry.clientMessageId, entry);
    this.#changed('queued');
    this.#channel.postMessage({});
  }

  /** Those that wait to be taken back here. */
  held() { return [...this.#entries.values()].filter(entry => this.#own.has(entry.clientMessageId) && heldFor(entry) > 0).sort((a, b) => a.at - b.at); }

  /** It may go now. */
  release(entry) { return this.#replace({ ...entry, held: undefined }); }

  sent(entry) {
    this.#acknowledge(entry.clientMessageId);
    this.#channel.postMessage({ sent: entry.clientMessageId });
    return this.#forget(entry);
  }

  /** A room has its people wait less than before: whichever tab waits need not. */
  ease(roomId) {
    this.#easing(roomId);
    this.#channel.postMessage({ eased: roomId });
  }

  failed(entry, reason, stranded = false) { return this.#replace({ ...entry, state: 'failed', reason, stranded }); }

  /** @returns {Entry[]} oldest first: those that failed as their writer was no longer in the room */
  stranded() { return [...this.#entries.values()].filter(entry => entry.stranded && entry.state === 'failed').sort((a, b) => a.at - b.at); }

  async retry(entry) {
    await this.#replace({ ...entry, state: 'queued', reason: undefined });
    this.#changed('queued');
  }

  /**
   * @param {Entry} entry
   * @param {Parameters<typeof write>[1]} [keep] what becomes of it elsewhere, in the same step
   */
  discard(entry, keep) {
    this.#done.add(entry.clientMessageId);
    this.settled(entry);
    return this.#forget(entry, keep).then(() => this.#channel.postMessage({}));
  }

  /** The real row stands in the log: nothing is left to show. */
  settled(entry) {
    if (this.#entries.delete(entry.clientMessageId)) this.#changed();
  }

  #acknowledge(clientMessageId) {
    this.#done.add(clientMessageId);
    const entry = this.#entries.get(clientMessageId);
    if (!entry) return;
    entry.acknowledged = true;
    this.#changed('acknowledged');
  }

  #forget(entry, keep) {
    return write(this.#person, (drafts, outbox, ...others) => {
      outbox.delete(entry.clientMessageId);
      keep?.(drafts, outbox, ...others);
    }).catch(() => { });
  }

  async #replace(entry) {
    this.#entries.set(entry.clientMessageId, entry);
    this.#changed();
    await write(this.#person, (_, outbox) => outbox.put(entry)).catch(() => { });
    this.#channel.postMessage({});
  }

  /** More of this person's came to light. */
  readAgain(person) {
    if (person === this.#person) this.#reload();
  }

  async #reload() {
    const person = this.#person;
    const stored = await read(person, 'outbox').catch(() => []);
    if (person !== this.#person) return;
    const mine = [...this.#entries.values()].filter(entry => entry.acknowledged || entry.unsaved || entry.unkept);
    const left = stored.filter(entry => entry.state !== 'later' && !this.#done.has(entry.clientMessageId));
    this.#entries = new Map([...left, ...mine].map(entry => [entry.clientMessageId, entry]));
    this.#changed('queued');
  }

  #easing(roomId) { this.dispatchEvent(new CustomEvent('eased', { detail: roomId })); }

  #changed(what) {
    if (what) this.dispatchEvent(new Event(what));
    this.dispatchEvent(new Event('changed'));
  }
}

/** How many milliseconds a message can still be taken back; a clock that went back is no reason to keep it longer. */
export function heldFor({ at, held = 0 }) {
  const now = Date.now();
  return now < at ? 0 : Math.max(0, held - now);
}

/** @param {Entry} entry whose source was deleted: it can only be sent as a message of its own */
export const withoutSource = entry => ({ ...entry, replyTo: { id: entry.replyTo.id, isGone: true } });

/** Nobody else has given it to a message. */
export function newName() {
  // Plain http on a local network has no crypto.randomUUID.
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const outbox = new Outbox();
late.addEventListener('came', ({ detail }) => outbox.readAgain(detail.person));
