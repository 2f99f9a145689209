import { rowOfMessage, rowsOf, sequenceOf, theLog } from '../../Chat/Reading/log.js';
import { sourceOf } from '../../Chat/Writing/sources.js';

/**
 * The pictures that the page holds, in its order: of the loaded part of a conversation, or of a room's list of files.
 * @typedef {{ id: number, name: string, author: string, at: string, place: string, message?: number, sequence?: number,
 *   href: string, width: number, height: number, behind: string, link?: HTMLAnchorElement }} Shown
 */
const pictures = ':is(.log article[data-sequence], .room-files) a[data-kind=image][data-file]';

/** @returns {Shown[]} */
export const picturesOfPage = () => [...document.querySelectorAll(pictures)].map(describe);

export const idOf = link => Number(link.dataset.file);

function describe(link) {
  const image = link.querySelector('img');
  const row = link.closest('article[data-sequence]');
  return {
    id: idOf(link),
    name: link.dataset.name ?? image.alt,
    href: `api/files/${idOf(link)}`,
    width: Number(link.dataset.width ?? image.getAttribute('width')),
    height: Number(link.dataset.height ?? image.getAttribute('height')),
    behind: link.style.backgroundImage || image.style.backgroundImage,
    link,
    ...row ? ofRow(row) : { author: link.dataset.author, at: link.dataset.at, place: link.dataset.place },
  };
}

function ofRow(row) {
  const { name: author, id: message, sequence } = sourceOf(row);
  const { dataset: { room } } = row.closest('.log');
  return { author, message, sequence, at: row.querySelector('time[datetime]')?.dateTime ?? '', place: `messages/${room}/${sequence}` };
}

/** Whether a picture, or another file, that the page no longer holds was taken away, and did not merely pass out of what is loaded. */
export function isTaken({ message, sequence }) {
  if (message === undefined) return document.querySelector('main.shelf :is(.room-files, .empty)') !== null;
  const log = theLog();
  const rows = log ? rowsOf(log) : [];
  if (!rows.length) return false;
  return rowOfMessage(log, message) !== null || (sequenceOf(rows[0]) < sequence && sequence < sequenceOf(rows[rows.length - 1]));
}

/**
 * @param {Shown[]} known
 * @param {Shown[]} standing what the page holds now
 * @returns {Shown[]} what was known and has not been taken away, and what has come, each where the page has it
 */
export function follow(known, standing) {
  const now = new Map(standing.map(one => [one.id, one]));
  const all = known.filter(one => now.has(one.id) || !isTaken(one)).map(one => now.get(one.id) ?? one);
  standing.forEach((one, place) => {
    if (all.some(({ id }) => id === one.id)) return;
    // What is known may begin before what the page holds.
    const at = place > 0 ? all.findIndex(({ id }) => id === standing[place - 1].id) + 1 : all.findIndex(({ sequence }) => sequence > one.sequence);
    all.splice(Math.max(0, at), 0, one);
  });
  return all;
}
