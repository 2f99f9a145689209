import { attachments } from './attachments.js';

/**
 * A file that is pasted goes into the tray; copied text that brings its picture along stays text.
 * @param {HTMLTextAreaElement} box
 * @param {() => number} roomOf the room that is open
 */
export function takesPastedFiles(box, roomOf) {
  box.addEventListener('paste', event => {
    const { clipboardData: copied } = event;
    if (!copied?.files.length || box.disabled || copied.getData('text/plain').trim() !== '') return;
    event.preventDefault();
    attachments.add(roomOf(), [...copied.files]);
  });
}
