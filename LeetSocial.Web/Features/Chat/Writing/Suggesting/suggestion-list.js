import { make } from '../../elements.js';
import { text } from '../../strings.js';

/**
 * The list of what could be meant, above the box. The box keeps the focus and stays a text field: a text area may not take the role of
 * a combo box, but it may point into a list that it controls.
 */
export class SuggestionList {
  #box;
  #list = make('ul', 'suggestions');
  #said = make('p', 'vh');
  /** @type {import('./suggesting.js').Option[]} */
  options = [];
  /** @type {import('./suggesting.js').Option | undefined} */
  active;

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLTextAreaElement} box
   * @param {(option: import('./suggesting.js').Option) => void} choose
   */
  constructor(form, box, choose) {
    this.#box = box;
    this.#list.id = 'suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#said.setAttribute('aria-live', 'polite');
    box.setAttribute('aria-autocomplete', 'list');
    form.prepend(this.#list, this.#said);
    // The box is still being written in: it keeps the focus, and with it a phone its keyboard.
    this.#list.addEventListener('mousedown', event => event.preventDefault());
    this.#list.addEventListener('click', event => {
      const option = this.options[[...this.#list.children].indexOf(event.target.closest('[role=option]'))];
      if (option && !option.isDisabled) choose(option);
    });
  }

  get isOpen() { return !this.#list.hidden; }

  /** @param {string} label */
  show(options, label) {
    if (!options.length) return this.close();
    const before = this.active?.id;
    this.options = options;
    this.#list.setAttribute('aria-label', text(label));
    this.#list.replaceChildren(...options.map(draw));
    this.#list.hidden = false;
    this.#box.setAttribute('aria-controls', this.#list.id);
    this.#said.textContent = options.length === 1 ? text('suggestionOne') : text('suggestionMany', options.length);
    const usable = options.filter(option => !option.isDisabled);
    this.#mark(usable.find(option => option.id === before && this.wasMoved) ?? usable[0]);
  }

  /** @param {1 | -1} step */
  move(step) {
    const usable = this.options.filter(option => !option.isDisabled);
    if (!usable.length) return;
    this.wasMoved = true;
    this.#mark(usable[(usable.indexOf(this.active) + step + usable.length) % usable.length]);
  }

  close() {
    this.options = [];
    this.active = undefined;
    this.wasMoved = false;
    if (!this.isOpen) return;
    this.#list.hidden = true;
    this.#list.replaceChildren();
    this.#said.textContent = '';
    this.#box.removeAttribute('aria-controls');
    this.#box.removeAttribute('aria-activedescendant');
  }

  #mark(option) {
    this.active = option;
    this.options.forEach((each, place) => this.#list.children[place].setAttribute('aria-selected', String(each === option)));
    const entry = this.#list.children[this.options.indexOf(option)];
    if (!entry) return this.#box.removeAttribute('aria-activedescendant');
    this.#box.setAttribute('aria-activedescendant', entry.id);
    entry.scrollIntoView({ block: 'nearest' });
  }
}

function draw(option, place) {
  const entry = make('li');
  entry.id = `suggestion-${place}`;
  entry.setAttribute('role', 'option');
  if (option.isDisabled) entry.setAttribute('aria-disabled', 'true');
  option.parts[0].setAttribute('aria-hidden', 'true');
  // Spaces part what is read aloud as one name.
  entry.append(...option.parts.flatMap(part => [part, ' ']));
  return entry;
}
