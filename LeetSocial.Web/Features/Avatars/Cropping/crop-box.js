import { make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';

/** The server takes no smaller part. */
const smallest = 0.1;
/** What would be fewer pixels than a face is drawn in is not worth looking closer at. */
const fewest = 64;
const step = 0.02;

/** A picture behind a square window, the slider of how close it is seen, and what comes of it in the sizes that faces have. */
export class CropBox {
  #picture;
  #views;
  #slider = make('input');
  /** The middle of the window, in parts of the picture's sides. */
  #at = { x: 0.5, y: 0.5 };

  /** @param {HTMLImageElement} picture @param {number[]} sizes */
  constructor(picture, sizes) {
    this.#picture = picture;
    this.element = make('div', 'crop-box');
    this.stage = make('div', 'crop-stage');
    this.stage.tabIndex = 0;
    this.stage.setAttribute('role', 'group');
    this.stage.setAttribute('aria-label', text('cropStage'));
    const previews = make('div', 'crop-previews');
    previews.setAttribute('aria-hidden', 'true');
    for (const size of sizes) {
      const preview = make('span');
      preview.style.setProperty('--size', `${size}px`);
      previews.append(preview);
    }
    this.#views = [this.stage, ...previews.children].map(view => ({ view, image: view.appendChild(picture.cloneNode()) }));
    this.element.append(this.stage, previews, this.#zoom());
    this.#moves();
    // It is narrower when a phone is turned.
    new ResizeObserver(() => this.draw()).observe(this.stage);
  }

  /** @returns {string} where the part begins and how long it is, as parts of the picture */
  get value() {
    const { left, top, side } = this.#part();
    const { naturalWidth: width, naturalHeight: height } = this.#picture;
    return [left / width, top / height, side / Math.min(width, height)].map(part => part.toFixed(5)).join(',');
  }

  draw() {
    const { left, top, side } = this.#part();
    for (const { view, image } of this.#views) {
      const scale = view.clientWidth / side;
      image.style.width = `${this.#picture.naturalWidth * scale}px`;
      image.style.translate = `${-left * scale}px ${-top * scale}px`;
    }
  }

  #zoom() {
    const label = make('label', 'crop-zoom', text('zoom'));
    const most = Math.max(1, Math.min(1 / smallest, this.#shorter / fewest));
    Object.assign(this.#slider, { type: 'range', min: 1, max: most, step: 'any', value: 1, disabled: most === 1 });
    this.#slider.addEventListener('input', () => this.draw());
    label.append(this.#slider);
    return label;
  }

  get #shorter() { return Math.min(this.#picture.naturalWidth, this.#picture.naturalHeight); }

  /** The window in the picture's own pixels; it never leaves the picture. */
  #part() {
    const { naturalWidth: width, naturalHeight: height } = this.#picture;
    const side = this.#shorter / Number(this.#slider.value);
    const within = (middle, whole) => Math.min(Math.max(middle * whole - side / 2, 0), whole - side);
    const [left, top] = [within(this.#at.x, width), within(this.#at.y, height)];
    this.#at = { x: (left + side / 2) / width, y: (top + side / 2) / height };
    return { left, top, side };
  }

  /** @param {number} x @param {number} y in parts of the window */
  #shift(x, y) {
    const { side } = this.#part();
    this.#at.x += x * side / this.#picture.naturalWidth;
    this.#at.y += y * side / this.#picture.naturalHeight;
    this.draw();
  }

  #closer(by) {
    this.#slider.value = Number(this.#slider.value) * by;
    this.draw();
  }

  #moves() {
    this.stage.addEventListener('pointerdown', event => {
      event.preventDefault();
      this.stage.focus();
      this.stage.setPointerCapture(event.pointerId);
    });
    this.stage.addEventListener('pointermove', event => {
      if (!this.stage.hasPointerCapture(event.pointerId)) return;
      this.#shift(-event.movementX / this.stage.clientWidth, -event.movementY / this.stage.clientWidth);
    });
    this.stage.addEventListener('wheel', event => {
      event.preventDefault();
      this.#closer(event.deltaY < 0 ? 1.1 : 1 / 1.1);
    }, { passive: false });
    this.stage.addEventListener('keydown', event => this.#key(event));
  }

  #key(event) {
    const far = event.shiftKey ? step * 5 : step;
    const act = {
      ArrowLeft: () => this.#shift(-far, 0),
      ArrowRight: () => this.#shift(far, 0),
      ArrowUp: () => this.#shift(0, -far),
      ArrowDown: () => this.#shift(0, far),
      '+': () => this.#closer(1.1),
      '-': () => this.#closer(1 / 1.1),
    }[event.key === '=' ? '+' : event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }
}
