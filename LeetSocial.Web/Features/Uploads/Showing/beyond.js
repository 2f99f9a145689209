import { theLog } from '../../Chat/Reading/log.js';

/** After no answer the next question waits, in ms: it is asked out of the same bucket as the pages that are read. */
const rest = 5_000;
const nothing = { items: [], before: null, after: null };

/**
 * What stands beyond the pictures that the page holds. Of a conversation the server is asked, some messages at a time, for whoever is in it
 * at that moment; the list of a room's files is made longer by its own button.
 * @param {(found: import('./pictures.js').Shown[], step: number) => void} take what stands before (-1) or behind (1) the pictures so far;
 * where that is nothing, whoever stands near the end still asks for what comes next
 */
export function beyond(take) {
  const log = theLog();
  const isReached = { [-1]: !log || 'atStart' in log.dataset, 1: !log || 'atEnd' in log.dataset };
  /** The message up to which the room has told of its pictures, on each side. */
  const cursors = {};
  let isAsking = false;
  let pressedAt = -1;

  /** Whoever looks at the last of a list wants to see more of it; one that did not become longer is not asked again. */
  function lengthen() {
    const button = document.querySelector('main.shelf button.more');
    const length = document.querySelectorAll('.room-files > li').length;
    if (!button || length === pressedAt) return;
    pressedAt = length;
    button.click();
  }

  async function ask(step, { message }) {
    isAsking = true;
    const side = step < 0 ? 'before' : 'after';
    const page = await fetchPage(log.dataset.room, side, cursors[step] ?? message);
    if (!page) await new Promise(resolve => setTimeout(resolve, rest));
    isAsking = false;
    if (page) {
      cursors[step] = page[side];
      isReached[step] = page[side] === null;
    }
    take((page?.items ?? []).map(item => describe(log.dataset.room, item)), step);
  }

  return {
    /** @param {number} step @param {import('./pictures.js').Shown} last the last picture on that side */
    reach(step, last) {
      if (!log) return step > 0 && lengthen();
      if (!isReached[step] && !isAsking) ask(step, last);
    },
  };
}

async function fetchPage(room, side, message) {
  const answer = await fetch(new URL(`api/rooms/${room}/pictures?${side}=${message}`, document.baseURI), { cache: 'no-store' }).catch(() => null);
  // For whoever has left the room there is nothing more.
  if (answer?.status === 404) return nothing;
  return answer?.ok ? answer.json().catch(() => null) : null;
}

const describe = (room, { id, fileName, fileUrl, width, height, placeholder, messageId, sequence, authorName, postedAt }) => ({
  id, width, height, sequence,
  name: fileName,
  author: authorName,
  at: postedAt,
  message: messageId,
  href: fileUrl.slice(1),
  behind: placeholder ? `url("${placeholder}")` : '',
  place: `messages/${room}/${sequence}`,
});
