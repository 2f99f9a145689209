/** What every module of the log asks of it. The markup is the server's; these are its names. */
export const theLog = () => document.querySelector('.log');

/** Whether the newest message of the room is in the loaded window. */
export const atEnd = log => 'atEnd' in log.dataset;

export const atStart = log => 'atStart' in log.dataset;

export const roomOf = log => Number(log.dataset.room);

/** @returns {NodeListOf<HTMLElement>} the real rows, oldest first */
export const rowsOf = log => log.querySelectorAll('article[data-sequence]');

export const sequenceOf = row => Number(row.dataset.sequence);

export const isMine = (log, row) => row.dataset.author === log.dataset.me;

/** Whether its room is only read any more: nothing there is answered, reacted to or changed. */
export const isArchived = log => 'archived' in log.dataset;

/** Whether its reader may change what it says: what was forwarded says what somebody else wrote. */
export const isEditable = (log, row) => !isArchived(log) && isMine(log, row) && !row.querySelector(':scope > .fwd');

/** Whether its reader may take it back: their own words, and everything where they look after the room. */
export const isDeletable = (log, row) => isMine(log, row) || 'moderates' in log.dataset;

export const rowAt = (log, sequence) => log.querySelector(`article[data-sequence="${sequence}"]`);

export const rowOfMessage = (log, id) => log.querySelector(`article[data-message-id="${id}"]`);

/** The real row of a message that this browser sent. */
export const standingRow = (log, clientMessageId) => log.querySelector(`article[data-client-id="${CSS.escape(clientMessageId)}"]:not(.pending)`);

/** @returns {number} the newest loaded sequence, 0 in an empty log */
export function newestOf(log) {
  const last = [...rowsOf(log)].at(-1);
  return last ? sequenceOf(last) : 0;
}

/**
 * The first of the rows for which `holds` is true, given that it is true for all rows after it.
 * @param {ArrayLike<HTMLElement>} rows
 * @param {(row: HTMLElement) => boolean} holds
 */
export function firstWhere(rows, holds) {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(rows[middle])) high = middle;
    else low = middle + 1;
  }
  return rows[low];
}
