import { fadeAway, floatBeside } from '../Acting/floating.js';
import { toast } from '../Acting/toast.js';
import { customEmoji, refreshEmoji, whenEmojiChange } from '../../CustomEmoji/Showing/custom-emoji.js';
import { make } from '../elements.js';
import { text } from '../strings.js';

/** The one emoji picker, for reactions and for the composer. It is loaded when it is first opened, its data served by ourselves. */
let open = null;

/**
 * @param {HTMLElement} anchor
 * @param {(emoji: string) => void} picked
 */
export async function openPicker(anchor, picked) {
  closePicker();
  const opened = open = make('div', 'picker');
  opened.returnsTo = anchor;
  const came = await import(new URL('lib/emoji/picker.js', document.baseURI).href).then(() => true, () => false);
  if (open !== opened) return;
  if (!came) {
    open = null;
    return toast(text('notConnected'));
  }
  const picker = document.createElement('emoji-picker');
  picker.dataSource = new URL('lib/emoji/data.json', document.baseURI).href;
  picker.addEventListener('emoji-click', ({ detail }) => {
    closePicker();
    picked(detail.unicode ?? `:${detail.emoji.name}:`);
  });
  picker.addEventListener('skin-tone-change', () => document.dispatchEvent(new CustomEvent('leetsocial:skin-tone')));
  keepsTone(picker);
  picker.customEmoji = customEmoji();
  refreshEmoji();
  keepsTab(picker);
  opened.append(picker);
  opened.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    closePicker();
  });
  opened.addEventListener('keydown', event => takesFirst(picker, event), true);
  floatBeside(opened, anchor, { closed: () => { if (open === opened) open = null; } });
  focusSearch(picker);
}

/** A skin tone that is chosen while the element asks its store for the one before stays. */
function keepsTone(picker) {
  const { database } = picker;
  const stored = database.getPreferredSkinTone.bind(database);
  let chosen;
  picker.addEventListener('skin-tone-change', ({ detail }) => { chosen = detail.skinTone; });
  database.getPreferredSkinTone = async () => {
    const before = await stored();
    return chosen ?? before;
  };
}

whenEmojiChange(() => {
  const picker = open?.querySelector('emoji-picker');
  if (picker) picker.customEmoji = customEmoji();
});

export function closePicker() {
  const closing = open;
  open = null;
  if (!closing) return;
  fadeAway(closing);
  if (closing.returnsTo?.isConnected) closing.returnsTo.focus({ preventScroll: true });
}

/**
 * The element begins with the community's own emoji, of which there may be one, and turns to the neighbour when they come or go. It begins
 * with the faces here, and what is looked at stays.
 */
function keepsTab(picker) {
  let shown = '0';
  let count = 0;
  const look = () => {
    const tabs = [...picker.shadowRoot.querySelectorAll('[role=tab]')];
    const selected = tabs.find(tab => tab.getAttribute('aria-selected') === 'true');
    if (!tabs.length) return;
    if (tabs.length === count) return void (shown = selected?.dataset.groupId ?? shown);
    count = tabs.length;
    // A press on a tab ends the search.
    if (!picker.shadowRoot.querySelector('input[type=search]').value) tabs.find(tab => tab.dataset.groupId === shown)?.click();
  };
  new MutationObserver(look).observe(picker.shadowRoot, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
}

/** Enter in the search field takes what was found first; the element by itself would only mark it. Arrows mark another. */
function takesFirst(picker, event) {
  const [field] = event.composedPath();
  if (event.key !== 'Enter' || event.isComposing || field.type !== 'search' || field.hasAttribute('aria-activedescendant')) return;
  event.preventDefault();
  event.stopPropagation();
  pressFirst(picker, field);
}

/** What is shown may still be the answer to fewer letters, and a busy browser takes its time. Who types on, or leaves, means it no more. */
async function pressFirst(picker, field) {
  const written = field.value;
  const found = new Set((await picker.database.getEmojiBySearchQuery(written.trim())).map(({ unicode, name }) => `emo-${unicode ?? name}`));
  const look = () => {
    if (!found.size || !open?.contains(picker) || field.value !== written) return;
    const shown = [...picker.shadowRoot.querySelectorAll('#search-results [role=option]')];
    if (shown.length && shown.every(({ id }) => found.has(id))) shown[0].click();
    else requestAnimationFrame(look);
  };
  look();
}

/** The field stands in the element's own tree, a moment after it is placed. */
function focusSearch(picker) {
  const field = picker.shadowRoot?.querySelector('input[type=search]');
  if (field) field.focus();
  else if (open?.contains(picker)) requestAnimationFrame(() => focusSearch(picker));
}
