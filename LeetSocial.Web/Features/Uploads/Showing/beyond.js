import { theLog } from '../../Chat/Reading/log.js';

/**
 * What stands beyond the pictures that the page holds. Of a conversation the server is asked, some messages at a time, for whoever is in it
 * at that moment; the list of a room's files is made longer by its own button.
 * @param {(found: import('./pictures.js').Shown[], step: number) => void} take what stands before (-1) or behind (1) the pictures so far
 */
export function beyond(take) {
  const log = theLog();
  const isReached = { [-1]: !log || 'atStart' in log.dataset, 1: !log || 'atEnd' in log.dataset };
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
    const page = await fetchPage(log.dataset.room, step < 0 ? 'before' : 'after', message);
    isAsking = false;
    if (!page) return;
    isReached[step] = page[step < 0 ? 'before' : 'after'] === null;
    if (page.items.length) take(page.items.map(item => describe(log.dataset.room, item)), step);
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
