import { theLog } from './log.js';

const attributes = ['data-room', 'data-archived', 'data-receipts', 'data-cursor', 'data-cursor-version', 'data-at-start', 'data-leads', 'data-missing', 'data-at-end', 'datetime'];

/**
 * Runs the steps, in their order, after every change of the document and before it is painted. Blazor replaces the log when its
 * circuit starts or is resumed, and fills the same one anew when the room changes; the steps are told so.
 * @typedef {{ adopted: boolean, opened: boolean, added: Node[] }} Change adopted: another element; opened: another room
 * @param {((log: HTMLElement, change: Change) => void)[]} steps
 */
export function watchLog(steps) {
  let log = null;
  let room = null;

  const observer = new MutationObserver(records => pass(records));
  observer.observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: attributes });
  pass([]);

  function pass(records) {
    const found = theLog();
    if (!found) {
      log = null;
      // A circuit that comes back may show no log for a moment; only who went to another page has left the room.
      if (!location.pathname.startsWith('/messages')) room = null;
      return;
    }
    const change = { adopted: found !== log, opened: found.dataset.room !== room };
    log = found;
    room = found.dataset.room;
    if (!change.adopted && !change.opened && !records.some(record => concerns(found, record))) return;
    for (const step of steps) guarded(() => step(found, change));
    // What the steps themselves changed is no news.
    observer.takeRecords();
  }
}

function concerns(log, { target, addedNodes, removedNodes }) {
  return log.contains(target) && !isToolbar(addedNodes, removedNodes);
}

/** The toolbar wanders from row to row with the pointer and changes nothing. */
const isToolbar = (...lists) => lists.every(nodes => [...nodes].every(node => node.matches?.('.bar'))) && lists.some(nodes => nodes.length);

/** One faulty step must not take the others, least of all the scroll place, with it. */
function guarded(work) {
  try {
    work();
  } catch (error) {
    reportError(error);
  }
}
