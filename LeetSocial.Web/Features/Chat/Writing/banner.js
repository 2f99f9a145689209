import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';
import { context } from './context.js';

/**
 * Says above the box what the text is for, when it is not for a new message.
 * @param {HTMLElement} banner
 * @param {() => void} cancel
 */
export function drawsPurpose(banner, cancel) {
  const draw = () => {
    const { purpose } = context;
    banner.hidden = !purpose;
    if (!purpose) return banner.replaceChildren();
    const { name, snippet } = purpose.source;
    const words = make('p', '', text(purpose.kind === 'edit' ? 'editing' : 'replyingTo', name));
    const line = make('span', '', snippet);
    words.dir = line.dir = 'auto';
    banner.replaceChildren(words, line, iconButton('close', text(purpose.kind === 'edit' ? 'cancelEdit' : 'cancelReply'), cancel));
  };
  context.addEventListener('changed', draw);
  return draw;
}
