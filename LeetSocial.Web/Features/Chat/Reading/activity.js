import { tell, whenLinked } from '../bridge.js';

/** Whether somebody sits before this tab, on whichever page. Wall-clock time is compared, not ticks counted: a sleeping laptop wakes up idle. */
const idleAfter = 5 * 60_000;
const lookEvery = 15_000;
let lastInput = Date.now();
let told = '';

function look() {
  const visible = document.visibilityState === 'visible';
  const idle = Date.now() - lastInput >= idleAfter;
  const state = `${visible} ${idle}`;
  if (state === told) return;
  told = state;
  tell('Activity', visible, idle).then(heard => { if (!heard && told === state) told = ''; });
}

function input() {
  lastInput = Date.now();
  if (told.endsWith('true')) look();
}

for (const kind of ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart']) {
  addEventListener(kind, input, { passive: true, capture: true });
}
addEventListener('focus', input);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') lastInput = Date.now();
  look();
});
setInterval(look, lookEvery);
whenLinked(() => {
  told = '';
  look();
});
