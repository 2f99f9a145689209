/**
 * What the composer's text is for, per room: a new message, an answer to one, or another text for one's own.
 * @typedef {{ id: number, sequence?: number, name: string, snippet: string }} Source
 * @typedef {{ kind: 'reply' | 'edit', source: Source, text?: string, codeLanguage?: string | null }} Purpose
 *   codeLanguage: of the message that is edited, where it is code
 */
class Context extends EventTarget {
  /** @type {Map<number, Purpose>} */
  #purposes = new Map();
  #room = null;

  get room() { return this.#room; }

  /** @returns {Purpose | undefined} undefined for a new message */
  get purpose() { return this.#purposes.get(this.#room); }

  get isEdit() { return this.purpose?.kind === 'edit'; }

  /** The message that is being answered. */
  get replyTo() { return this.purpose?.kind === 'reply' ? this.purpose.source : undefined; }

  enter(room) {
    this.#room = room;
    this.dispatchEvent(new Event('entered'));
  }

  /** @param {Purpose} purpose */
  begin(purpose) {
    this.dispatchEvent(new CustomEvent('begins', { detail: purpose }));
    this.#purposes.set(this.#room, purpose);
    this.dispatchEvent(new Event('changed'));
  }

  /** @returns {Purpose | undefined} what has come to its end */
  end() {
    const ended = this.purpose;
    this.#purposes.delete(this.#room);
    if (ended) this.dispatchEvent(new CustomEvent('changed', { detail: ended }));
    return ended;
  }
}

export const context = new Context();

/** @param {Source} source */
export const beginReply = source => context.begin({ kind: 'reply', source });

/**
 * @param {Source} source
 * @param {string} content the message as it was written
 * @param {string | null} codeLanguage
 */
export const beginEdit = (source, content, codeLanguage) => context.begin({ kind: 'edit', source, text: content, codeLanguage });
