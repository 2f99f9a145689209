import { tell } from '../bridge.js';

/** Says that this person is writing: at once, then at most every two seconds while keys are struck, and when they stop. */
const every = 2_000;
let room = null;
let lastTold = 0;

/** @param {number} roomId */
export function typing(roomId) {
  if (room === roomId && Date.now() - lastTold < every) return;
  if (room !== roomId) stoppedTyping();
  room = roomId;
  lastTold = Date.now();
  tell('Typing', roomId, true);
}

export function stoppedTyping() {
  if (room === null) return;
  tell('Typing', room, false);
  room = null;
}
