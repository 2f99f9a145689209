import { iconButton, make } from '../elements.js';
import { text } from '../strings.js';
import { context } from './context.js';

const titles = { edit: 'editing', reply: 'replyingTo', alone: 'sourceDeleted' };

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
    banner.classList.toggle('alone', purpose.kind === 'alone');
    const { name, snippet } = purpose.source ?? { name: '', snippet: '' };
    const words = make('p', '', text(titles[purpose.kind], name));
    const line = make('span', '', snippet);
    words.dir = line.dir = 'auto';
    banner.replaceChildren(words, line, iconButton('close', text(purpose.kind === 'edit' ? 'cancelEdit' : 'cancelReply'), cancel));
  };
  for (const turn of ['changed', 'followed', 'lost']) context.addEventListener(turn, draw);
  return draw;
}
