import { drawAvatar } from '../../Chat/avatar.js';
import { button, make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';

/** A room's picture among its settings. It goes up by itself, over HTTP; everybody in the room hears of it as of any other setting. */
class RoomPicture extends HTMLElement {
  static observedAttributes = ['data-picture', 'data-initials', 'data-color'];

  #file = make('input');
  #said = make('p', 'complaint');
  #buttons = make('div', 'buttons');

  connectedCallback() {
    this.#file.type = 'file';
    this.#file.accept = 'image/jpeg,image/png,image/gif,image/webp';
    this.#file.hidden = true;
    this.#file.onchange = () => this.#choose(this.#file.files[0]);
    this.#said.setAttribute('role', 'alert');
    this.#draw();
  }

  /** Somebody else changed it meanwhile. */
  attributeChangedCallback(name, before, after) {
    if (this.#file.isConnected && before !== after) this.#draw();
  }

  #draw() {
    const { initials, color, picture } = this.dataset;
    const hadFocus = this.#buttons.contains(document.activeElement);
    const avatar = drawAvatar('sq xl', { initials, color, picture });
    avatar.setAttribute('aria-hidden', 'true');
    const change = button(text('choosePicture'), () => this.#file.click());
    const remove = button(text('removePicture'), () => this.#send('DELETE', ''));
    change.className = 'button';
    remove.className = 'button grave';
    this.#buttons.replaceChildren(change, ...(picture ? [remove] : []));
    const side = make('div');
    side.append(this.#buttons, this.#said, this.#file);
    this.replaceChildren(avatar, side);
    if (hadFocus) change.focus();
  }

  async #choose(file) {
    if (!file) return;
    const { chooseCrop } = await import('./crop-dialog.js');
    const part = await chooseCrop(file, { isRound: false });
    this.#file.value = '';
    if (part !== null) await this.#send('PUT', `?crop=${part}`, file);
  }

  async #send(method, query, body) {
    this.#said.textContent = '';
    this.#buttons.querySelectorAll('button').forEach(each => { each.disabled = true; });
    const { isDone, picture = '', detail } = await this.#ask(method, query, body);
    if (isDone) this.dataset.picture = picture;
    else this.#said.textContent = detail || text('pictureNotSent');
    this.#draw();
    this.#buttons.querySelector('button')?.focus();
  }

  /** What stands between may answer in its own way, or not at all: then there is nothing of it to be read. */
  async #ask(method, query, body) {
    try {
      const answer = await fetch(new URL(`api/rooms/${this.dataset.room}/avatar${query}`, document.baseURI), {
        method, body, headers: { 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]')?.content ?? '' },
      });
      return answer.status === 204 ? { isDone: true } : { ...await answer.json(), isDone: answer.ok };
    } catch {
      return { isDone: false };
    }
  }
}

customElements.define('ls-room-picture', RoomPicture);
