import { replace } from '../insert.js';
import { emoji } from './emoji-source.js';
import { people } from './people-source.js';
import { rooms } from './rooms-source.js';
import { SuggestionList } from './suggestion-list.js';
import { triggerAt } from './trigger.js';

/**
 * Offers people, rooms and emoji while they are named. Without a list nothing is different from plain writing.
 * @typedef {{ id: string, text: string, parts: HTMLElement[], isDisabled?: boolean, isExact: (query: string) => boolean,
 *             matches: (query: string) => boolean, chosen?: () => void }} Option text: what stands there once it is chosen
 */
const sources = { people, rooms, emoji };
const most = 8;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} box
 */
export function suggests(form, box) {
  const list = new SuggestionList(form, box, choose);
  /** What is being named, and the place where that was declined. */
  let naming = null;
  let declined = -1;
  let asked = 0;

  function leave() {
    naming = null;
    asked++;
    list.close();
  }

  async function look() {
    const next = box.selectionStart === box.selectionEnd && !box.disabled ? triggerAt(box.value, box.selectionStart) : null;
    if (next?.from !== declined) declined = -1;
    if (!next || declined >= 0) return leave();
    const isSameName = naming?.kind === next.kind && naming.from === next.from;
    if (isSameName && naming.query === next.query) return;
    naming = next;
    const turn = ++asked;
    const { label, find } = sources[next.kind];
    // What was offered narrows down at once; the answer comes after it, or never.
    list.show(isSameName ? list.options.filter(option => option.matches(next.query)) : [], label);
    const found = await find(next.query, Number(form.closest('ls-composer')?.dataset.room)).catch(() => null);
    if (turn === asked && found) list.show(exactFirst(found, next.query).slice(0, most), label);
  }

  function choose(option) {
    const { from } = naming;
    const content = /^\s/.test(box.value.slice(box.selectionStart)) ? option.text.trimEnd() : option.text;
    leave();
    replace(box, { from, to: box.selectionStart }, content, [content.length, content.length]);
    option.chosen?.();
  }

  const keys = {
    ArrowDown: () => list.move(1),
    ArrowUp: () => list.move(-1),
    Enter: () => choose(list.active),
    Tab: () => choose(list.active),
    Escape() {
      declined = naming.from;
      leave();
    },
  };

  box.addEventListener('keydown', event => {
    // While a word is composed, its keys belong to the input method.
    if (!list.isOpen || event.isComposing || event.keyCode === 229 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!Object.hasOwn(keys, event.key) || (!list.active && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    keys[event.key]();
  });

  box.addEventListener('input', event => isTyped(event) ? look() : leave());
  box.addEventListener('blur', leave);
  document.addEventListener('selectionchange', () => naming && look());
}

/** A text that comes as a whole, pasted or put there, is finished: nothing is offered for it. */
const isTyped = ({ inputType, data }) => inputType?.startsWith('delete') || inputType === 'insertCompositionText'
  || (inputType === 'insertText' && data !== null && [...data].length === 1);

const exactFirst = (options, query) => [...options].sort((a, b) => b.isExact(query) - a.isExact(query));
