/**
 * How large a picture is shown and which part of it, within its view. Points are counted from the middle of the view, in pixels.
 * @param {HTMLElement} view
 */
export function zoomOf(view) {
  const most = 8;
  let image = null;
  let scale = 1;
  let x = 0;
  let y = 0;

  const within = (value, size, room) => {
    const most = Math.max(0, (size * scale - room) / 2);
    return Math.min(most, Math.max(-most, value));
  };

  function draw() {
    x = within(x, image.offsetWidth, view.clientWidth);
    y = within(y, image.offsetHeight, view.clientHeight);
    image.style.transform = scale === 1 ? '' : `translate(${x}px, ${y}px) scale(${scale})`;
    view.toggleAttribute('data-zoomed', scale > 1);
    view.dataset.scale = scale.toFixed(2);
  }

  return {
    get isZoomed() { return scale > 1; },
    take(picture) {
      image = picture;
      this.reset();
    },
    reset() {
      [scale, x, y] = [1, 0, 0];
      draw();
    },
    /** The point that is pointed at stays where it is. */
    by(factor, at = { x: 0, y: 0 }) {
      const next = Math.min(most, Math.max(1, scale * factor));
      x = at.x - (at.x - x) * (next / scale);
      y = at.y - (at.y - y) * (next / scale);
      scale = next < 1.02 ? 1 : next;
      draw();
    },
    /** Between the whole picture and a part of it. */
    toggle(at) {
      if (scale > 1) this.reset();
      else this.by(2.5, at);
    },
    pan(right, down) {
      x += right;
      y += down;
      draw();
    },
  };
}
