import { theLog } from './log.js';

/**
 * What stands open over a room closes when the page says that one is no longer in it, or shows another. A circuit that comes back may
 * show nothing for a moment; that says nothing.
 * @param {HTMLDialogElement} dialog
 */
export function goesWithRoom(dialog) {
  const room = theLog()?.dataset.room;
  if (room === undefined) return;
  const watch = new MutationObserver(() => isGone(room) && dialog.close());
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-room'] });
  dialog.addEventListener('close', () => watch.disconnect());
}

function isGone(room) {
  const log = theLog();
  return log ? log.dataset.room !== room : document.querySelector('main.talk > .empty') !== null;
}
