import { customEmoji, drawEmoji, refreshEmoji } from '../../../CustomEmoji/Showing/custom-emoji.js';
import { make } from '../../elements.js';
import { named } from './people-source.js';

/** `:`: emoji by their shortcodes, from the shared picker's own store: its skin tone is this one's, and so are its recents. */
const mostRecent = 50;
const mostKnown = 500;
const lib = name => new URL(`lib/emoji/${name}`, document.baseURI).href;
/** Emoji that were found already, so that a closing colon need not wait. */
const known = new Map();
let opening;

function open() {
  opening ??= import(lib('database.js')).then(({ default: Database }) => new Database({ dataSource: lib('data.json') }));
  opening.catch(() => { opening = undefined; });
  return opening;
}

/** Somebody begins to write one. */
export const prepareEmoji = () => void open().catch(() => { });

// Another skin tone was chosen: what was found is drawn otherwise from now on.
document.addEventListener('leetsocial:skin-tone', () => known.clear());

export const emoji = {
  label: 'suggestEmoji',
  async find(query) {
    const [store] = await Promise.all([open(), refreshEmoji()]);
    store.customEmoji = customEmoji();
    const wanted = query.toLowerCase();
    const [found, recent, tone] =
      await Promise.all([store.getEmojiBySearchQuery(wanted), store.getTopFavoriteEmoji(mostRecent), store.getPreferredSkinTone()]);
    const recently = new Map(recent.map((one, place) => [keyOf(one), place]));
    if (known.size > mostKnown) known.clear();
    return found
      .map(one => ({ one, code: codeOf(one, wanted), drawn: toned(one, tone) }))
      .filter(({ code }) => code)
      .map(entry => ({ ...entry, rank: [entry.code.startsWith(wanted) ? 0 : 1, recently.get(keyOf(entry.one)) ?? mostRecent] }))
      .sort((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1])
      .map(entry => option(store, entry));
  },
};

/**
 * The emoji of a whole shortcode.
 * @returns {string | undefined | Promise<string | undefined>} at once where it was among what was just found
 */
export function emojiOf(code) {
  const wanted = code.toLowerCase();
  return known.get(wanted) ?? open().then(async store => {
    const found = await store.getEmojiByShortcode(wanted);
    // One of the community's own stays as it is written.
    return found?.unicode ? toned(found, await store.getPreferredSkinTone()) : undefined;
  });
}

const codeOf = (one, wanted) => one.shortcodes?.find(code => code.startsWith(wanted)) ?? one.shortcodes?.[0];

const keyOf = one => one.unicode ?? one.name;

const toned = (one, tone) => one.skins?.find(skin => skin.tone === tone)?.unicode ?? one.unicode ?? `:${one.name}:`;

/** @returns {import('./suggesting.js').Option} */
function option(store, { one, code, drawn }) {
  if (one.unicode) one.shortcodes.forEach(each => known.set(each, drawn));
  const sign = make('span', 'e');
  sign.append(drawEmoji(drawn));
  return {
    id: `emoji-${keyOf(one)}`,
    text: drawn,
    isExact: query => one.shortcodes.includes(query.toLowerCase()),
    matches: query => one.shortcodes.some(each => each.startsWith(query.toLowerCase())),
    chosen: () => store.incrementFavoriteEmojiCount(keyOf(one)).catch(() => { }),
    parts: [sign, named(`:${code}:`)],
  };
}
