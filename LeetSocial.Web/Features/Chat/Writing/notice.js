/** The composer's one line of words: why something was not sent, and when it will be. */
class Notice extends EventTarget {
  text = '';
  #timer;

  /**
   * @param {string} text
   * @param {number} [seconds] how long it stays true
   */
  show(text, seconds = 8) {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => this.clear(), seconds * 1000);
    this.dispatchEvent(new Event('changed'));
  }

  clear() {
    clearTimeout(this.#timer);
    if (!this.text) return;
    this.text = '';
    this.dispatchEvent(new Event('changed'));
  }
}

export const notice = new Notice();
