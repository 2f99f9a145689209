import { whenLinked } from '../../Chat/bridge.js';
import { make } from '../../Chat/elements.js';

/**
 * The community's own emoji. Messages bring their pictures along; the picker, suggestions and reactions look them up here. The list is
 * asked for when somebody looks for an emoji, sees a reaction of which nothing is known yet, or the server says that it is another.
 * @typedef {{ name: string, url: string, shortcodes: string[], category: string }} CustomEmoji as the picker takes them
 */
/** @type {CustomEmoji[]} */
let list = [];
let asking = null;
let asked = -Infinity;
let waiting = null;
/** All open pages hear of a change at once; they ask within this time, in ms. */
const spread = 1_500;

const isCode = emoji => /^:[a-z0-9_+-]{2,32}:$/.test(emoji);

export const customEmoji = () => list;

/** Runs `tell` whenever the list is another. */
export const whenEmojiChange = tell => document.addEventListener('leetsocial:emoji-known', tell);

/** @returns {CustomEmoji | undefined} */
const named = code => list.find(({ name }) => `:${name}:` === code);

/** Whether it can be used: one that everybody has, or one that there is. */
export const isUsable = emoji => !isCode(emoji) || Boolean(named(emoji));

/**
 * @param {number} [age] in ms; what was asked for so lately is not asked again
 * @returns {Promise<CustomEmoji[]>} what is known then
 */
export function refreshEmoji(age = 5_000) {
  if (asking || performance.now() - asked < age) return asking ?? Promise.resolve(list);
  asking = load().finally(() => {
    asking = null;
    asked = performance.now();
  });
  return asking;
}

async function load() {
  const answer = await fetch(new URL('api/emoji', document.baseURI), { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return list;
  const before = list.map(({ url }) => url);
  list = (await answer.json()).map(({ name, url }) => ({ name, url: new URL(url, document.baseURI).href, shortcodes: [name], category: '' }));
  const now = list.map(({ url }) => url);
  writeOut(new Set(before.filter(url => !now.includes(url))));
  if (now.join() !== before.join()) document.dispatchEvent(new CustomEvent('leetsocial:emoji-known'));
  return list;
}

/** What was removed says its code from then on, wherever its picture stands. One that no list had may be newer than the list. */
function writeOut(removed) {
  for (const picture of document.querySelectorAll('img.emoji')) {
    if (removed.has(picture.src)) picture.replaceWith(picture.alt);
  }
}

document.addEventListener('leetsocial:emoji', renewSoon);

// Whoever was cut off has not heard what changed meanwhile.
whenLinked(() => list.length && renewSoon());

function renewSoon() {
  waiting ??= setTimeout(renew, Math.random() * spread);
}

async function renew() {
  waiting = null;
  // One that is being asked for just now may be the list of before.
  await asking?.catch(() => { });
  refreshEmoji(0);
}

/** An emoji as it is seen: a sign, or the picture of one of our own. */
export function drawEmoji(emoji) {
  const own = named(emoji);
  if (!own) return document.createTextNode(emoji);
  const picture = make('img', 'emoji');
  [picture.alt, picture.src] = [emoji, own.url];
  return picture;
}

/** Shows an emoji in a place, once its picture is known. */
export function showEmoji(place, emoji) {
  place.replaceChildren(drawEmoji(emoji));
  if (isUsable(emoji)) return;
  refreshEmoji(10_000).then(() => isUsable(emoji) && place.replaceChildren(drawEmoji(emoji)));
}

/** The picture of one that was removed does not come: its code stands there instead. */
document.addEventListener('error', ({ target }) => {
  if (target instanceof HTMLImageElement && target.matches('.emoji')) target.replaceWith(target.alt);
}, true);
