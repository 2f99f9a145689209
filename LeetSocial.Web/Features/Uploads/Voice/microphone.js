import { text } from '../../Chat/strings.js';

/** The microphone, and in which words it is refused. */
const wanted = { channelCount: 1, echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const reasons = {
  NotAllowedError: 'microphoneDenied', SecurityError: 'microphoneDenied',
  NotFoundError: 'microphoneMissing', OverconstrainedError: 'microphoneMissing',
};
/** What browsers record, the best first; Safari has no WebM. */
const types = ['audio/webm;codecs=opus', 'audio/mp4;codecs=mp4a.40.2', 'audio/mp4', 'audio/webm'];

/**
 * @param {string[]} taken the types of sound that are taken here
 * @returns {string | undefined} what this browser is to record
 */
export const recordedType = taken =>
  types.find(type => taken.includes(type.split(';')[0]) && globalThis.MediaRecorder?.isTypeSupported(type));

/** @returns {Promise<MediaStream>} rejects with an error whose message is a sentence for the person */
export async function microphone() {
  // A browser has none for a page that came unprotected.
  if (!navigator.mediaDevices?.getUserMedia) throw new Error(text('microphoneInsecure'));
  try {
    return await navigator.mediaDevices.getUserMedia({ audio: wanted });
  } catch ({ name }) {
    throw new Error(text(reasons[name] ?? 'microphoneBusy'));
  }
}
