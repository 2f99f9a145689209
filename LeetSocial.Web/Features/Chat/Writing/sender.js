import { call, isReady, whenReady } from '../bridge.js';
import { text } from '../strings.js';
import { notice } from './notice.js';
import { heldFor, outbox, withoutSource } from './outbox.js';
import { isSlow, waits } from './slow-mode.js';
import { lose } from './sources.js';

/** Carries the outbox to the server: in order per room, one tab at a time, again and again until there is an answer. */
const longestPause = 10_000;
/** Taking back ends that much before sending begins, so that no message is in both places. */
const grace = 250;
const draining = new Map();
/** Who sleeps, as what wakes them, and for which room. */
const sleepers = new Map();
/** How often a room eased: an answer given before that is none. */
let easings = 0;

function drainAll() {
  if (isReady()) outbox.waitingRooms().forEach(drain);
}

async function drain(roomId) {
  if (draining.has(roomId)) return draining.set(roomId, 'again');
  draining.set(roomId, 'once');
  await alone(`leetsocial-outbox-${outbox.person}-${roomId}`, () => sendWaiting(roomId)).catch(() => { });
  const again = draining.get(roomId) === 'again';
  draining.delete(roomId);
  if (again) drainAll();
}

/** Without locks (plain http on a local network) two tabs may send the same message; the server answers both with the one row. */
function alone(name, work) {
  return navigator.locks ? navigator.locks.request(name, work) : work();
}

async function sendWaiting(roomId) {
  let failures = 0;
  while (isReady()) {
    const entry = await outbox.next(roomId);
    if (!entry) return;
    const held = heldFor(entry);
    if (held) {
      await sleep(roomId, held + grace);
      continue;
    }
    const before = easings;
    const pause = await send(entry, failures);
    failures = pause ? failures + 1 : 0;
    if (pause && before === easings) await sleep(roomId, pause);
  }
}

/** @returns {Promise<number>} milliseconds to wait before the next attempt; 0 when this message is done with */
async function send(entry, failures) {
  const backOff = Math.min(longestPause, 500 * 2 ** failures) * (0.75 + Math.random() / 2);
  const answer = await tellServer(entry).catch(() => null);
  if (answer?.ok) {
    await outbox.sent(entry);
    return 0;
  }
  switch (answer?.code) {
    case undefined:
    case 'unavailable':
      return backOff;
    case 'tooMany': {
      const seconds = Math.max(1, Math.ceil(answer.retryAfterSeconds ?? 1));
      if (isSlow(entry.roomId)) waits(entry.roomId, seconds);
      notice.show(isSlow(entry.roomId) ? text('slowModeKept') : text('sendingTooFast', seconds), seconds);
      return seconds * 1000;
    }
    default:
      notice.show(text('sendFailedNotice'));
      if (answer.field === 'ReplyTo') lose(entry.replyTo.id);
      await outbox.failed(answer.field === 'ReplyTo' ? withoutSource(entry) : entry, answer.message || text('sendFailedReason'), answer.code === 'notFound' && !answer.field);
      return 0;
  }
}

function tellServer({ roomId, clientMessageId, content, replyTo, codeLanguage = null, files = [] }) {
  const answers = replyTo?.id ?? null;
  if (files[0]?.voice) return call('SendVoice', roomId, clientMessageId, files[0].fileId, answers);
  if (files.length) return call('SendFiles', roomId, clientMessageId, content, codeLanguage, files.map(file => file.fileId), answers);
  return codeLanguage === null
    ? call('Send', roomId, clientMessageId, content, answers)
    : call('SendCode', roomId, clientMessageId, content, codeLanguage, answers);
}

function sleep(roomId, milliseconds) {
  return new Promise(wake => {
    const timer = setTimeout(() => end(), milliseconds);
    const end = () => { clearTimeout(timer); sleepers.delete(end); wake(); };
    sleepers.set(end, roomId);
  });
}

// Whoever leaves meant it to be sent. What does not get through goes when they are back, under the same name.
addEventListener('pagehide', () => outbox.held().forEach(entry => {
  outbox.release(entry);
  tellServer(entry).catch(() => { });
}));

outbox.addEventListener('queued', drainAll);
outbox.addEventListener('eased', ({ detail: eased }) => {
  easings++;
  if (notice.text === text('slowModeKept')) notice.clear();
  [...sleepers].filter(([, roomId]) => roomId === eased).forEach(([wake]) => wake());
});
whenReady(() => {
  [...sleepers.keys()].forEach(wake => wake());
  drainAll();
});
