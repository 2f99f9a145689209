/**
 * Puts an element over the page beside its anchor, above it where there is room; it goes when one turns to something else.
 * @param {HTMLElement} floating
 * @param {HTMLElement} anchor
 * @param {{ sheet?: boolean, closed?: () => void }} [how] a sheet stands at the lower edge of the window instead
 */
export function floatBeside(floating, anchor, { sheet = false, closed } = {}) {
  const from = anchor.getBoundingClientRect();
  floating.dataset.floats = '';
  // In the page's main part, as what it belongs to: nothing of a page stands outside of its landmarks.
  (document.querySelector('main') ?? document.body).append(floating);
  if (!sheet) placeBeside(floating, from);
  const width = innerWidth;
  const leave = event => {
    if (floating.isConnected && event.composedPath().includes(floating)) return;
    // A keyboard that comes up takes of the height, and whoever called it here means to go on.
    if (event.type === 'resize' && innerWidth === width) return sheet || placeBeside(floating, anchor.getBoundingClientRect());
    stop();
    fadeAway(floating);
    closed?.();
  };
  const stop = () => ['pointerdown', 'leetsocial:leaving', 'resize'].forEach(kind => removeEventListener(kind, leave, true));
  // The press that opened it is still on its way.
  setTimeout(() => ['pointerdown', 'leetsocial:leaving', 'resize'].forEach(kind => addEventListener(kind, leave, true)));
}

/** Above what is at `from` where there is room, else below it. */
export function placeBeside(floating, from) {
  const gap = 6;
  const edge = 8;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const above = from.top - gap - height;
  const top = above >= edge ? above : Math.min(from.bottom + gap, innerHeight - height - edge);
  // Along the side of the anchor that is nearer to the middle of the window: away from where the window ends.
  const beside = from.left + from.right < innerWidth ? from.left : from.right - width;
  const left = Math.min(Math.max(edge, beside), innerWidth - width - edge);
  floating.style.setProperty('top', `${Math.max(edge, top)}px`);
  floating.style.setProperty('left', `${left}px`);
}

/** Gone for whoever presses or listens at once, and from sight when it has faded, where things may move. */
export function fadeAway(floating) {
  floating.inert = true;
  floating.classList.add('leaves');
  Promise.allSettled(floating.getAnimations().map(animation => animation.finished)).then(() => floating.remove());
}
