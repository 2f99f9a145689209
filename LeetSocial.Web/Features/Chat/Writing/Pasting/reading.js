/**
 * What was copied as HTML, read apart from the page: nothing of it runs, is fetched or is shown. What is left is what Markdown can say.
 * A hostile page may have filled the clipboard, so everything is bounded; beyond that it is pasted as plain text.
 */
const most = { characters: 1_000_000, elements: 5_000, text: 40_000, depth: 100 };
const dropped = 'script, style, noscript, template, iframe, object, embed, link, meta, title, svg, math, canvas, audio, video, select, textarea, '
  + 'button, input:not([type=checkbox]), .code > header, [hidden], [aria-hidden=true]';
const said = 'b, strong, i, em, s, del, strike, code, pre, a[href], ul, ol, blockquote, h1, h2, h3, h4, h5, h6, table, img, .spoiler';

/**
 * @param {string} html
 * @returns {HTMLElement | null} null where it says nothing that plain text does not, or too much
 */
export function readCopied(html) {
  if (html.length > most.characters) return null;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll(dropped).forEach(element => element.remove());
  if (body.getElementsByTagName('*').length > most.elements || body.textContent.length > most.text || depthOf(body) > most.depth) return null;
  tidy(body);
  return body.querySelector(said) ? body : null;
}

function depthOf(body) {
  let depth = 0;
  let deepest = 0;
  for (let node = body.firstElementChild; node && node !== body;) {
    deepest = Math.max(deepest, depth + 1);
    if (node.firstElementChild) {
      node = node.firstElementChild;
      depth++;
      continue;
    }
    while (node !== body && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    if (node !== body) node = node.nextElementSibling;
  }
  return deepest;
}

/** Word processors say by styles what elements are for, and put lists beside the item they belong to. */
function tidy(body) {
  body.querySelectorAll('b, strong').forEach(element => /^(?:normal|[1-4]\d\d)$/.test(element.style.fontWeight) && unwrap(element));
  body.querySelectorAll('[style]').forEach(spellOut);
  body.querySelectorAll('kbd, samp, tt').forEach(element => rename(element, 'code'));
  body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol').forEach(list => list.previousElementSibling?.matches('li') && list.previousElementSibling.append(list));
  // What is bold already, as headings will be, is not bold twice; and nothing is marked within code.
  body.querySelectorAll(':is(b, strong, h1, h2, h3, h4, h5, h6, th) :is(b, strong), :is(i, em) :is(i, em), :is(code, pre) :is(b, strong, i, em, s, del, a), code code').forEach(unwrap);
}

function spellOut(element) {
  if (element.matches('b, strong, i, em, s, del, strike, h1, h2, h3, h4, h5, h6, table, tr, td, th, ul, ol, li, pre, code')) return;
  const { fontWeight, fontStyle, textDecorationLine, textDecoration } = element.style;
  if (/^(?:bold|bolder|[6-9]00)$/.test(fontWeight)) wrapIn(element, 'strong');
  if (fontStyle === 'italic') wrapIn(element, 'em');
  if (/line-through/.test(textDecorationLine || textDecoration)) wrapIn(element, 'del');
}

/** Marks stand within one block of text. */
function wrapIn(element, name) {
  if (element.textContent.trim() === '' || element.querySelector('p, div, ul, ol, table, blockquote, pre, h1, h2, h3, h4, h5, h6, br')) return;
  const mark = element.ownerDocument.createElement(name);
  mark.append(...element.childNodes);
  element.append(mark);
}

function rename(element, name) {
  const renamed = element.ownerDocument.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function unwrap(element) {
  element.replaceWith(...element.childNodes);
}
