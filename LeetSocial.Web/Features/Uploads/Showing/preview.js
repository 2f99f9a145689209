import { make } from '../../Chat/elements.js';
import { toast } from '../../Chat/Acting/toast.js';
import { rowOfMessage, theLog } from '../../Chat/Reading/log.js';
import { flash } from '../../Chat/Reading/quotes.js';
import { goesWithRoom } from '../../Chat/Reading/room-gone.js';
import { sourceOf } from '../../Chat/Writing/sources.js';
import { text } from '../../Chat/strings.js';
import { isTaken } from './pictures.js';
import { drawPreviewFrame } from './preview-frame.js';

/** What stands in a file, over the page: a document's pages, a text's first lines. How each is drawn comes with the first of its kind. */
const draws = {
  document: async () => (await import('./pdf-pages.js')).drawPages,
  text: async () => (await import('./text-lines.js')).drawLines,
  code: async () => (await import('./text-lines.js')).drawLines,
};

/** @typedef {{ id: number, name: string, about: string, language?: string, href: string, place: string, message?: number, sequence?: number }} Previewed */

/** @param {HTMLAnchorElement} link */
export async function openPreview(link) {
  if (document.querySelector('dialog.file-preview')) return;
  const file = describe(link);
  const stop = new AbortController();
  const frame = drawPreviewFrame(file, { goTo });
  const { dialog, body } = frame;

  function goTo(event) {
    const row = theLog() && file.message && rowOfMessage(theLog(), file.message);
    dialog.close();
    if (!row) return;
    event.preventDefault();
    flash(row);
  }

  const news = new MutationObserver(() => {
    if (document.querySelector(`a[data-file="${file.id}"]`) || !isTaken(file)) return;
    // Before anything is said, which would be news again.
    news.disconnect();
    dialog.close();
    toast(text('fileDeleted'));
  });
  dialog.addEventListener('close', () => {
    news.disconnect();
    stop.abort();
    dialog.remove();
    document.querySelector(`a[data-file="${file.id}"]`)?.focus({ preventScroll: true });
  });
  document.body.append(dialog);
  goesWithRoom(dialog);
  dialog.showModal();
  body.focus({ preventScroll: true });
  news.observe(document.body, { childList: true, subtree: true });
  try {
    const draw = await draws[link.dataset.kind]();
    if (dialog.open) await draw(frame, file, stop.signal);
  } catch (problem) {
    // What stops because nobody looks any more is no trouble.
    if (!stop.signal.aborted) fail(frame, problem);
  }
}

function fail({ body }, problem) {
  console.info('A file could not be shown', problem);
  const words = make('p', 'hint', text('previewFailed'));
  words.setAttribute('role', 'status');
  body.replaceChildren(words);
}

function describe(link) {
  const row = link.closest('article[data-sequence]');
  const { file: id, name, about, language, place } = link.dataset;
  const shared = {
    id: Number(id), language, href: `api/files/${id}`,
    name: name ?? link.querySelector('b').textContent, about: about ?? link.querySelector('small').textContent,
  };
  if (!row) return { ...shared, place };
  const { id: message, sequence } = sourceOf(row);
  return { ...shared, message, sequence, place: `messages/${row.closest('.log').dataset.room}/${sequence}` };
}
