/** The page's texts, which the server writes into `<script type="application/json" id="strings">`. */
let texts;

function load() {
  const source = document.getElementById('strings');
  return source ? JSON.parse(source.textContent) : {};
}

/**
 * One text in the person's language, its `{0}`, `{1}` … filled in. A missing text shows its key: seen at once, and harmless.
 * @param {string} key
 * @param {...(string | number)} values
 */
export function text(key, ...values) {
  texts ??= load();
  return values.reduce((line, value, place) => line.replaceAll(`{${place}}`, String(value)), texts[key] ?? key);
}
