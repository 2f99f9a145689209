import { drawEmoji, isUsable, refreshEmoji } from '../../CustomEmoji/Showing/custom-emoji.js';
import { button, make } from '../elements.js';
import { isAnswerable, react } from '../Acting/acts.js';
import { refused } from '../Acting/refused.js';
import { text } from '../strings.js';
import { openPicker } from './picker.js';

/** The emoji that are one press away: those used last, filled up with the usual ones. */
const usual = ['👍', '❤️', '😂', '🎉', '👀', '✅'];
const key = 'recent-reactions';

const recent = () => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]');
  } catch {
    return [];
  }
};

const quick = () => [...new Set([...recent().filter(isUsable), ...usual])].slice(0, usual.length);
if (!recent().every(isUsable)) refreshEmoji();

export const quickEmoji = () => quick()[0];

function remember(emoji) {
  localStorage.setItem(key, JSON.stringify([...new Set([emoji, ...recent()])].slice(0, usual.length)));
}

function add(row, emoji) {
  remember(emoji);
  react(row, emoji, true);
}

/** A second press takes it back, as it does with what hangs on the message. */
export function toggleReaction(row, emoji) {
  const isMine = [...row.querySelectorAll('.chip[aria-pressed=true]')].some(chip => chip.dataset.emoji === emoji);
  react(row, emoji, !isMine);
}

/** Lets the person choose from all emoji. */
export function pickReaction(row, anchor) {
  if (!isAnswerable(row) || refused()) return;
  openPicker(anchor, emoji => add(row, emoji));
}

/** A line of quick reactions, for the sheet on touch. */
export function quickRow(row, close) {
  const line = make('div', 'quick-row');
  line.setAttribute('role', 'group');
  line.setAttribute('aria-label', text('addReaction'));
  line.append(...quick().map(emoji => {
    const made = button(emoji, () => {
      close();
      add(row, emoji);
    });
    made.replaceChildren(drawEmoji(emoji));
    made.setAttribute('role', 'menuitem');
    made.setAttribute('aria-label', text('reactWith', emoji));
    return made;
  }));
  return line;
}
