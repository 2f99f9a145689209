import { fenceAround } from '../Formatting/lines.js';
import { addressInLink, isAddress } from '../Formatting/link.js';

/** The dialect of a message, as turndown's rules: what it knows otherwise, and what it would leave as HTML. */
const line = content => content.trim().replace(/\s*\n\s*/g, ' ');
const block = content => `\n\n${content}\n\n`;
/** A mark ends with its paragraph. */
const marked = mark => content => content.split(/\n{2,}/).map(part => part.trim() && `${mark}${part.trim()}${mark}`).join('\n\n');

/** An address that may stand in a message, or nothing. */
function addressOf(element, name) {
  const address = element.getAttribute(name)?.trim() ?? '';
  return isAddress(address) && address.length <= 2_000 ? addressInLink(address) : '';
}

/** Brackets that do not pair would end the words of a link. */
const balanced = words => words.split('[').length === words.split(']').length ? words : words.replace(/\\?[[\]]/g, '');

const rules = {
  heading: { filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'], replacement: content => block(marked('**')(line(content))) },
  bold: { filter: ['b', 'strong'], replacement: marked('**') },
  italic: { filter: ['i', 'em'], replacement: marked('*') },
  struck: { filter: ['s', 'del', 'strike'], replacement: marked('~~') },
  spoiler: { filter: node => node.matches('span.spoiler'), replacement: marked('||') },
  task: { filter: 'input', replacement: (_, node) => `[${node.hasAttribute('checked') ? 'x' : ' '}]${node.nextSibling?.data?.startsWith(' ') ? '' : ' '}` },
  link: {
    filter: 'a',
    replacement(content, node) {
      const address = addressOf(node, 'href');
      const words = line(content);
      if (!address || !words) return content;
      return node.textContent.trim() === node.getAttribute('href').trim() ? address : `[${balanced(words)}](${address})`;
    },
  },
  image: {
    filter: 'img',
    replacement(_, node) {
      if (node.matches('.emoji') && /^:[a-z0-9_+-]{2,32}:$/.test(node.alt)) return node.alt;
      const words = line(node.getAttribute('alt') ?? '').replace(/[[\]]/g, '');
      const address = node.closest('a[href]') ? '' : addressOf(node, 'src');
      return address && words ? `[${words}](${address})` : words || address;
    },
  },
  item: {
    filter: 'li',
    replacement(content, node) {
      const items = [...node.parentNode.children].filter(child => child.matches('li'));
      const first = Math.min(Math.max(0, Number(node.parentNode.getAttribute?.('start')) || 1), 99_999_999);
      const mark = node.parentNode.matches?.('ol') ? `${first + items.indexOf(node)}. ` : '- ';
      const body = content.trim().replace(/\n{2,}(?=\s*(?:-|\d+\.) )/g, '\n').replace(/\n/g, `\n${' '.repeat(mark.length)}`);
      return `${mark}${body}\n`;
    },
  },
  code: {
    filter: 'pre',
    replacement(_, node) {
      const code = node.textContent.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
      const fence = fenceAround(code);
      return block(`${fence}${languageOf(node)}\n${code}\n${fence}`);
    },
  },
  cell: {
    filter: ['td', 'th'],
    replacement: (content, node) => isGrid(node.closest('table'))
      ? `${line(content) && ` ${line(content).replace(/\|/g, '\\|')}`} |${' |'.repeat(Math.min(Math.max(node.colSpan, 1), 20) - 1)}`
      : block(content),
  },
  row: { filter: 'tr', replacement: (content, node) => isGrid(node.closest('table')) ? `|${content}\n${underline(node)}` : block(content) },
  part: { filter: ['thead', 'tbody', 'tfoot'], replacement: content => content },
  table: { filter: 'table', replacement: block },
};

/** Tables that only lay a page out are read as what stands in them. */
const isGrid = table => table !== null && !table.querySelector('table, pre, ul, ol, blockquote') && [...table.rows].some(row => row.cells.length > 1);

/** What stands first names the columns, whether or not the page said so. */
function underline(row) {
  if (row !== row.closest('table').rows[0]) return '';
  const columns = [...row.cells].reduce((count, cell) => count + Math.min(Math.max(cell.colSpan, 1), 20), 0);
  return `|${' --- |'.repeat(columns)}\n`;
}

function languageOf(pre) {
  const classes = [pre, pre.querySelector('code'), pre.closest('[class*=highlight-source-]')].map(element => element?.className ?? '').join(' ');
  return /(?:language-|lang-|highlight-source-)([\w+#.-]{1,32})/.exec(classes)?.[1].toLowerCase() ?? '';
}

/** Only what would be taken for a mark: a message is read as it was typed, too. */
function escape(text) {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/(?<! )\*|\*(?! )/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/`|~~|\|\||\](?=[(:[])|&(?=#?\w{1,31};)/g, '\\$&')
    .replace(/^(?:[-+]|#{1,6}|=+)(?=\s|$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s)/, '$1\\$2')
    .replace(/^>/, '\\>');
}

let service;

/**
 * @param {HTMLElement} body as read
 * @returns {Promise<string>}
 */
export async function toMarkdown(body) {
  service ??= await start();
  return service.turndown(body).replace(/\n{3,}/g, '\n\n').replace(/[ \t]+$/gm, '').trim();
}

async function start() {
  const { default: Turndown } = await import(new URL('lib/turndown/turndown.js', document.baseURI).href);
  const started = new Turndown({ br: '', hr: '---' });
  started.escape = escape;
  for (const [name, rule] of Object.entries(rules)) started.addRule(name, rule);
  return started;
}
