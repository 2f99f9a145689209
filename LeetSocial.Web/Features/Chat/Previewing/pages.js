import { done, idOf } from '../Acting/acts.js';
import { request } from '../bridge.js';
import { iconButton, make } from '../elements.js';
import { isArchived, isMine, rowAt } from '../Reading/log.js';
import { text } from '../strings.js';

/** The pages that a message links to: copied out of its foot's template to behind its body. The author can take each of them away. */
const drawn = new WeakMap();

/** A step of the log. */
export function drawPages(log) {
  const standing = new Set();
  for (const source of log.querySelectorAll('ls-foot > template')) {
    const row = rowAt(log, source.parentElement.dataset.for);
    if (!row) continue;
    standing.add(row);
    if (drawn.get(row) !== lookOf(log, source)) fill(log, row, source);
  }
  for (const row of log.querySelectorAll('article:has(> .pages)')) {
    if (!standing.has(row)) clear(row);
  }
}

const lookOf = (log, source) => `${isArchived(log)} ${source.innerHTML}`;

function fill(log, row, source) {
  clear(row);
  drawn.set(row, lookOf(log, source));
  const pages = make('div', 'pages');
  pages.append(source.content.cloneNode(true));
  if (isMine(log, row) && !isArchived(log)) {
    for (const page of pages.children) page.append(iconButton('close', text('removePreview'), () => remove(row, page)));
  }
  row.querySelector(':scope > .b').after(pages);
}

function clear(row) {
  drawn.delete(row);
  row.querySelector(':scope > .pages')?.remove();
}

async function remove(row, page) {
  if (!await done(request('RemovePreview', idOf(row), Number(page.dataset.preview)))) return;
  // What was pressed is gone; whoever uses keys goes on from its message.
  row.tabIndex = 0;
  row.focus({ preventScroll: true });
}
