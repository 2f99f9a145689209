import { make } from '../../elements.js';
import { openChooser } from '../../Keyboard/chooser.js';
import { languages, otherNames } from '../../Reading/languages.js';
import { text } from '../../strings.js';

/** How languages write themselves, where that is more than a capital letter. */
const written = {
  cmake: 'CMake', cpp: 'C++', csharp: 'C#', css: 'CSS', fsharp: 'F#', graphql: 'GraphQL', http: 'HTTP', ini: 'INI, TOML', javascript: 'JavaScript',
  json: 'JSON', latex: 'LaTeX', matlab: 'MATLAB', objectivec: 'Objective-C', php: 'PHP', powershell: 'PowerShell', protobuf: 'Protocol Buffers',
  scss: 'SCSS', sql: 'SQL', typescript: 'TypeScript', vbnet: 'Visual Basic', xml: 'HTML, XML', yaml: 'YAML',
};

/** @param {string} language empty for plain text */
export const nameOf = language => language === '' ? text('plainText')
  : Object.hasOwn(written, language) ? written[language]
  : language[0].toUpperCase() + language.slice(1);

/**
 * Has a language chosen by a part of any of its names.
 * @param {string} current stands first until something is written
 * @param {(language: string) => void} chosen
 */
export function chooseLanguage(current, chosen) {
  const all = [current, ...['', ...languages].filter(language => language !== current)];
  openChooser({
    name: 'language', label: text('chooseLanguage'), placeholder: text('chooseLanguagePlaceholder'), listLabel: text('languages'),
    none: text('noSuchLanguage'),
    find: wanted => all
      .map(language => ({ language, rank: rankOf(language, wanted) }))
      .filter(({ rank }) => rank < none)
      .sort((a, b) => a.rank - b.rank)
      .map(({ language }) => ({ entry: option(language), choose: () => chosen(language) })),
  });
}

const none = 3;

/** What is meant comes first: a whole name, then a beginning, then any part. */
function rankOf(language, wanted) {
  if (!wanted) return 0;
  const names = [language, ...otherNames(language), nameOf(language).toLowerCase()];
  const ranks = [name => name === wanted, name => name.startsWith(wanted), name => name.includes(wanted)];
  const rank = ranks.findIndex(fits => names.some(fits));
  return rank < 0 ? none : rank;
}

function option(language) {
  const entry = make('li');
  entry.append(make('span', '', nameOf(language)), make('small', '', otherNames(language).join(' ')));
  return entry;
}
