/**
 * What mouse, pen and fingers do to the picture in a view: the wheel and two fingers zoom, a double press goes near and back, dragging moves
 * what is near; otherwise a swipe turns to the next picture, and one downwards leaves.
 * @param {HTMLElement} view
 * @param {ReturnType<import('./zoom.js').zoomOf>} zoom
 * @param {{ turn: (step: number) => void, leave: () => void }} act `turn`: 1 to what stands to the right, -1 to the left
 */
export function feel(view, zoom, { turn, leave }) {
  const turns = 56;
  const leaves = 110;
  const slack = 8;
  const soon = 300;
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const down = new Map();
  let drag = null;
  let lastPress = { at: -soon, x: 0, y: 0 };

  const place = ({ clientX, clientY }) => {
    const { left, top, width, height } = view.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  };
  const follow = (right, below) => view.style.setProperty('translate', still.matches ? '' : `${right}px ${below}px`);

  view.addEventListener('wheel', event => {
    event.preventDefault();
    // Some count lines, and two fingers on a pad come as a wheel with Ctrl held.
    const rolled = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    zoom.by(Math.exp(-rolled * (event.ctrlKey ? .01 : .002)), place(event));
  }, { passive: false });

  view.addEventListener('pointerdown', event => {
    if (event.button) return;
    view.setPointerCapture(event.pointerId);
    down.set(event.pointerId, place(event));
    drag = down.size === 1 ? { from: place(event), isFinger: event.pointerType !== 'mouse', onPicture: event.target.matches('img'), moved: false } : null;
    follow(0, 0);
  });

  view.addEventListener('pointermove', event => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    down.set(event.pointerId, now);
    if (down.size === 2) return pinch(event.pointerId, before, now);
    if (!drag) return;
    drag.moved ||= Math.hypot(now.x - drag.from.x, now.y - drag.from.y) > slack;
    if (!drag.moved) return;
    if (zoom.isZoomed) zoom.pan(now.x - before.x, now.y - before.y);
    else if (drag.isFinger) swipe(now);
  });

  function pinch(moved, before, now) {
    const other = [...down].find(([id]) => id !== moved)[1];
    const apart = point => Math.hypot(point.x - other.x, point.y - other.y);
    zoom.by(apart(now) / Math.max(1, apart(before)), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }

  function swipe({ x, y }) {
    const right = x - drag.from.x;
    const below = y - drag.from.y;
    if (Math.abs(right) >= Math.abs(below)) follow(right, 0);
    else follow(0, Math.max(0, below));
  }

  function lift(event) {
    if (!down.delete(event.pointerId) || !drag) return;
    const { from, moved, isFinger, onPicture } = drag;
    const at = place(event);
    drag = null;
    follow(0, 0);
    if (!moved) return press(event, at, onPicture);
    if (!zoom.isZoomed && isFinger) settle(at.x - from.x, at.y - from.y);
  }

  function settle(right, below) {
    if (Math.abs(right) > turns && Math.abs(right) > Math.abs(below)) turn(right < 0 ? 1 : -1);
    else if (below > leaves && below > Math.abs(right)) leave();
  }

  function press(event, at, onPicture) {
    const isDouble = event.timeStamp - lastPress.at < soon && Math.hypot(at.x - lastPress.x, at.y - lastPress.y) < 30;
    lastPress = { at: isDouble ? -soon : event.timeStamp, ...at };
    if (isDouble) zoom.toggle(at);
    else if (!onPicture && event.pointerType === 'mouse') leave();
  }

  view.addEventListener('pointerup', lift);
  view.addEventListener('pointercancel', event => {
    down.delete(event.pointerId);
    drag = null;
    follow(0, 0);
  });
}
