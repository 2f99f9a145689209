import { attachments } from '../../Uploads/Tray/attachments.js';
import { describe } from '../../Uploads/Voice/recordings.js';
import { context } from './context.js';
import { outbox } from './outbox.js';

/** Files and recordings on their way into a message. */
const fileOfMessage = ({ fileId, name, size, type, voice: spoken }) => ({ fileId, name, size, isPicture: type.startsWith('image/'), voice: spoken });

/** What a message takes with it, and what stands in the browser's store for that until it has gone. */
export const along = items => ({ files: items.map(fileOfMessage), taken: items.map(({ id }) => id) });

/** A recording goes by itself, as soon as its bytes are there; whatever stands in the box stays. */
export function say(recording) {
  // Another room may stand there by now.
  const answered = context.purposeIn(recording.roomId)?.kind === 'edit' ? null : context.end(recording.roomId)?.source;
  attachments.say(recording.roomId, { ...describe(recording), fileId: recording.fileId, size: recording.size, replyTo: answered && { id: answered.id } });
}

/**
 * Sends the recordings whose bytes are there.
 * @param {number} hold how many seconds they can be taken back
 */
export function sendSpoken(hold) {
  for (const item of attachments.spoken().filter(one => one.state === 'done')) {
    outbox.add(item.roomId, '', item.replyTo, null, { draft: null, hold, ...along([item]) });
    attachments.posted([item]);
  }
}
