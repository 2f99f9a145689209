import { keepPurposes, keptPurposes } from './kept-purposes.js';

/**
 * What the composer's text is for, per room: a new message, an answer to one, or another text for one's own.
 * @typedef {{ id: number, sequence?: number, name: string, snippet: string }} Source
 * @typedef {{ kind: 'reply' | 'edit' | 'alone', source?: Source, text?: string, original?: string, codeLanguage?: string | null }} Purpose
 *   alone: an answer whose source was deleted; text and original: of an edit, as it is typed and as it was; codeLanguage: of the
 *   message that is edited, where it is code
 */
class Context extends EventTarget {
  /** @type {Map<number, Purpose>} */
  #purposes = new Map();
  #person = null;
  #room = null;

  get room() { return this.#room; }

  /** @returns {Purpose | undefined} undefined for a new message */
  get purpose() { return this.#purposes.get(this.#room); }

  /** What the text of any room is for. */
  purposeIn(room) { return this.#purposes.get(room); }

  get isEdit() { return this.purpose?.kind === 'edit'; }

  /** @param {string} person who writes; what this tab kept for them over a reload goes on */
  open(person) {
    if (person === this.#person) return;
    this.#person = person;
    this.#purposes = keptPurposes(person);
  }

  enter(room) {
    this.#room = room;
    this.dispatchEvent(new Event('entered'));
  }

  /**
   * @param {Purpose} purpose
   * @param {number} [room] where that is another one than stands there, it shows when one comes back to it
   */
  begin(purpose, room = this.#room) {
    if (room !== this.#room) {
      this.#purposes.set(room, purpose);
      return this.#keep();
    }
    this.dispatchEvent(new CustomEvent('begins', { detail: purpose }));
    this.#purposes.set(this.#room, purpose);
    this.#keep();
    this.dispatchEvent(new Event('changed'));
  }

  /** What the message that is edited says so far. */
  type(text) {
    this.purpose.text = text;
    this.#keep();
  }

  /** @returns {Purpose | undefined} what has come to its end */
  end(room = this.#room) {
    const ended = this.#purposes.get(room);
    this.#purposes.delete(room);
    this.#keep();
    if (ended && room === this.#room) this.dispatchEvent(new CustomEvent('changed', { detail: ended }));
    return ended;
  }

  /** @returns {number[]} the messages that all this is about */
  sources() { return [...this.#purposes.values()].flatMap(({ source }) => source ? [source.id] : []); }

  /** @param {Source} source as it is told from now on */
  follow(source) {
    [...this.#purposes.values()].filter(purpose => purpose.source?.id === source.id).forEach(purpose => { purpose.source = source; });
    this.dispatchEvent(new Event('followed'));
  }

  /** The message was deleted: what it said stands here no more (T25), and what is `lost` by that is told. */
  lose(id) {
    for (const [room, purpose] of [...this.#purposes].filter(([, { source }]) => source?.id === id)) {
      if (purpose.kind === 'reply') this.#purposes.set(room, { kind: 'alone' });
      else this.#purposes.delete(room);
      this.#keep();
      this.dispatchEvent(new CustomEvent('lost', { detail: { room, purpose } }));
    }
  }

  #keep() { keepPurposes(this.#person, this.#purposes); }
}

export const context = new Context();

/** @param {Source} source */
export const beginReply = (source, room = context.room) => context.begin({ kind: 'reply', source }, room);

/**
 * @param {Source} source
 * @param {string} content the message as it was written
 * @param {string | null} codeLanguage
 */
export const beginEdit = (source, content, codeLanguage) =>
  context.begin({ kind: 'edit', source, text: content, original: content, codeLanguage });
