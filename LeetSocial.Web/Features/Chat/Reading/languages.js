/** The languages whose grammars are served from lib/highlight, each with the other names people write after the fence. */
const names = {
  bash: 'sh zsh', c: 'h', clojure: 'clj', cmake: '', cpp: 'c++ cc hpp cxx', csharp: 'cs c#', css: '', dart: '', delphi: 'pascal', diff: 'patch',
  dockerfile: 'docker', elixir: 'ex exs', erlang: 'erl', fsharp: 'fs f#', go: 'golang', gradle: '', graphql: 'gql', groovy: '', haskell: 'hs', http: '',
  ini: 'toml', java: '', javascript: 'js jsx mjs', json: 'jsonc', julia: 'jl', kotlin: 'kt', latex: 'tex', less: '', lua: '', makefile: 'make mk',
  markdown: 'md', matlab: '', nginx: '', objectivec: 'objc', perl: 'pl', php: '', powershell: 'ps1 pwsh', protobuf: 'proto', python: 'py', r: '',
  ruby: 'rb', rust: 'rs', scala: '', scss: '', shell: 'console', sql: '', swift: '', typescript: 'ts tsx', vbnet: 'vb', xml: 'html svg xhtml', yaml: 'yml',
};

export const languages = Object.keys(names);

/** What else people call a language. */
export const otherNames = language => names[language]?.split(' ').filter(Boolean) ?? [];

const byName = new Map(Object.entries(names).flatMap(([language, others]) => [language, ...others.split(' ')].map(name => [name, language])));
byName.delete('');

/** What stands inside another language: a page holds styles and scripts. */
const within = { xml: ['css', 'javascript'], markdown: ['xml'], php: ['xml'], typescript: ['xml'], javascript: ['xml'] };

const at = path => new URL(`lib/highlight/${path}.min.js`, document.baseURI).href;
const loaded = new Map();
let core;

/**
 * The highlighter with the grammar that a name asks for; both come when they are first needed.
 * @param {string} name
 * @returns {Promise<{ highlighter: object, language: string } | null>} null for a language nobody knows here
 */
export async function grammarOf(name) {
  const language = byName.get(name);
  if (!language) return null;
  core ??= import(at('core'));
  const highlighter = (await core).default;
  await Promise.all([language, ...within[language] ?? []].map(one => load(highlighter, one)));
  return { highlighter, language };
}

function load(highlighter, language) {
  if (!loaded.has(language)) {
    const grammar = import(at(`languages/${language}`)).then(({ default: rules }) => highlighter.registerLanguage(language, rules));
    loaded.set(language, grammar);
    // A grammar that could not be fetched is asked for again by the next block.
    grammar.catch(() => loaded.delete(language));
  }
  return loaded.get(language);
}
