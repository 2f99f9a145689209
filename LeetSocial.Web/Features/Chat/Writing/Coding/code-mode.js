import { context } from '../context.js';

/**
 * Whether the text of a room's composer is code, and in which language. A reload keeps it, as it keeps the text. An edit is of the kind that its
 * message is.
 */
const kept = 'leetsocial-code';

class CodeMode extends EventTarget {
  /** @type {Map<number, string>} */
  #languages = new Map(JSON.parse(sessionStorage.getItem(kept) ?? '[]'));

  /** @returns {string | null} empty for plain text; null where the text is no code */
  get language() {
    return (context.isEdit ? context.purpose.codeLanguage : this.#languages.get(context.room)) ?? null;
  }

  get isOn() { return this.language !== null; }

  /** Whether it can be chosen: what a message is stays what it is. */
  get isFixed() { return context.isEdit; }

  /** @param {string} language */
  begin(language, room = context.room) {
    this.#languages.set(room, language);
    this.#changed();
  }

  /** @returns {string | null} the language of the text that has just been sent */
  end(room = context.room) {
    const { language } = this;
    if (this.#languages.delete(room)) this.#changed();
    return language;
  }

  #changed() {
    sessionStorage.setItem(kept, JSON.stringify([...this.#languages]));
    this.dispatchEvent(new Event('changed'));
  }
}

export const codeMode = new CodeMode();

for (const turn of ['changed', 'entered', 'lost']) context.addEventListener(turn, () => codeMode.dispatchEvent(new Event('changed')));
