import { insist, whenReady } from '../bridge.js';
import { atEnd, standingRow, theLog } from '../Reading/log.js';
import { drawRow, markSent } from './pending-row.js';
import { outbox } from './outbox.js';
import { sourceAt } from './sources.js';

/** How long an acknowledged message may take to show up by itself before the log is asked to come to it. */
const rowWithin = 3_000;
const groupWithin = 5 * 60_000;
/** Those that are waited for, and whether somebody asked again meanwhile. */
const awaited = new Map();

/** Messages this document has shown as pending: their rows take their place and do not arrive anew. */
export const shownAsPending = new Set();

/** Those among them that stood there with their check before their rows came. */
export const shownAsSent = new Set();

/** `<ls-outbox>` at the end of the log: what was sent and does not stand there yet. */
class OutboxRows extends HTMLElement {
  /** @type {Map<string, { entry: object, leads: boolean, row: HTMLElement }>} */
  #drawn = new Map();

  connectedCallback() {
    // The log announces what others write; hearing one's own words twice helps nobody.
    this.setAttribute('aria-live', 'off');
    outbox.addEventListener('changed', this);
    this.draw();
  }

  disconnectedCallback() { outbox.removeEventListener('changed', this); }

  handleEvent() { this.draw(); }

  /** Takes away each row whose real one stands, in the same frame; draws those that are new. */
  draw() {
    const log = this.closest('.log');
    if (!log) return;
    let before = lastRow(log);
    const drawn = new Map();
    for (const entry of outbox.entries(Number(log.dataset.room))) {
      if (standingRow(log, entry.clientMessageId)) {
        if (entry.acknowledged) outbox.settled(entry);
        continue;
      }
      const leads = !(before && before.mine && entry.at - before.at < groupWithin);
      drawn.set(entry.clientMessageId, this.#row(entry, leads));
      before = { mine: true, at: entry.at };
    }
    this.#drawn = drawn;
    const rows = [...drawn.values()].map(({ row }) => row);
    if (rows.length !== this.children.length || rows.some((row, place) => row !== this.children[place])) this.replaceChildren(...rows);
  }

  #row(entry, leads) {
    const known = this.#drawn.get(entry.clientMessageId);
    const { authorName: name, authorInitials: initials, authorColor: color, authorPicture: picture } = this.dataset;
    const author = { name, initials, color, picture };
    const quoted = entry.replyTo && JSON.stringify([entry.replyTo, sourceAt(entry.replyTo.id)]);
    if (known && known.leads === leads && known.state === entry.state && known.reason === entry.reason && known.quoted === quoted) return asSent(known, entry, author);
    const row = drawRow(entry, author, leads);
    row.classList.toggle('arrived', entry.unsaved === true && !shownAsPending.has(entry.clientMessageId));
    shownAsPending.add(entry.clientMessageId);
    if (entry.acknowledged) shownAsSent.add(entry.clientMessageId);
    return { row, leads, state: entry.state, reason: entry.reason, quoted };
  }
}

function asSent(drawn, { acknowledged, clientMessageId }, author) {
  if (!acknowledged || shownAsSent.has(clientMessageId)) return drawn;
  shownAsSent.add(clientMessageId);
  markSent(drawn.row, author);
  return drawn;
}

function lastRow(log) {
  const row = [...log.querySelectorAll('article[data-sequence]')].at(-1);
  return row && { mine: row.dataset.author === log.dataset.me, at: Date.parse(row.querySelector('time')?.dateTime) };
}

/** A step of the log: rows came or went. */
export function settlePending(log) {
  log.querySelector('ls-outbox')?.draw?.();
}

/** The server has the message. Its row comes with the room's events, unless the log stands elsewhere in the room's history. */
async function awaitRow(entry) {
  const { clientMessageId: name } = entry;
  if (awaited.has(name)) return awaited.set(name, 'again');
  awaited.set(name, 'once');
  if (isOpen(entry) && atEnd(theLog())) await new Promise(resolve => setTimeout(resolve, rowWithin));
  const stands = !isOpen(entry) || !outbox.has(entry) || await insist('JumpToLatest', entry.roomId);
  const again = awaited.get(name) === 'again';
  awaited.delete(name);
  // What stands nowhere yet goes on standing as sent; the next answer, or the next circuit, is another chance.
  if (stands) outbox.settled(entry);
  else if (again) awaitRow(entry);
}

const isOpen = entry => Number(theLog()?.dataset.room) === entry.roomId;

const awaitRows = () => outbox.acknowledged().forEach(awaitRow);

outbox.addEventListener('acknowledged', awaitRows);
whenReady(awaitRows);
customElements.define('ls-outbox', OutboxRows);
