import { leave, leaveFloating, standing } from '../Ui/overlays.js';

/**
 * On a phone the way back closes the uppermost of what stands open over the page, and that alone; only with nothing open it leads to where
 * one was before. So whatever opens there has an entry of the history for itself, at the address of the page. One that was closed otherwise
 * leaves its entry behind, which is passed over. Elsewhere, and wherever the way leads to another address, all of it is left: it is about
 * the room that was there, and would act there.
 */
const guards = matchMedia('(max-width: 720px), (hover: none) and (pointer: coarse)');
let here = location.href;
let depth = depthOf(history.state);

// Blazor writes the history as well, and is asked for nothing it does not do.
for (const way of ['pushState', 'replaceState']) {
  const goes = history[way];
  history[way] = function (...given) {
    const was = location.pathname;
    goes.apply(this, given);
    [here, depth] = [location.href, depthOf(history.state)];
    if (way === 'pushState' && was !== location.pathname) document.dispatchEvent(new Event('leetsocial:led'));
  };
}

function depthOf(state) { return state?.over ?? 0; }

function guard() {
  if (!guards.matches) return;
  for (const { length } = standing(); depth < length;) history.pushState({ ...history.state, over: depth + 1 }, '');
}

// Whatever opens takes the focus, or is the browser's own and tells that it opens; it does not bubble, hence the capture.
document.addEventListener('focusin', guard);
document.addEventListener('leetsocial:opened', guard);
document.addEventListener('toggle', ({ target, newState }) => newState === 'open' && target.matches('dialog, [popover]') && guard(), true);

// Heard before Blazor, which would open the same page once more: it is loaded, and listens, later.
addEventListener('popstate', event => {
  const was = depth;
  const isElsewhere = here !== location.href;
  [here, depth] = [location.href, depthOf(event.state)];
  if (isElsewhere) return leaveAll();
  event.stopImmediatePropagation();
  const open = standing();
  if (open.length > depth) {
    open.slice(depth).reverse().forEach(leave);
    // What does not let itself be closed goes on standing there.
    guard();
  } else if (depth < was) {
    history.back();
  }
});

function leaveAll() {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  leaveFloating();
  standing().filter(over => over.matches('.details')).forEach(leave);
}
