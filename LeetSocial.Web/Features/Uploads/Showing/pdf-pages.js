import { make } from '../../Chat/elements.js';
import { text } from '../../Chat/strings.js';
import { openPdf } from './pdf-library.js';

/** A document's pages, each painted when it comes near and let go when it is far: however long it is, a few are held. */
const most = { pages: 500, pixels: 12_000_000 };

/**
 * @param {ReturnType<import('./preview-frame.js').drawPreviewFrame>} frame
 * @param {import('./preview.js').Previewed} file
 * @param {AbortSignal} stop
 */
export async function drawPages({ body, say }, file, stop) {
  const { pdf, TextLayer } = await openPdf(file.href, stop);
  const first = (await pdf.getPage(1)).getViewport({ scale: 1 });
  const count = Math.min(pdf.numPages, most.pages);
  const sheets = Array.from({ length: count }, (_, place) => sheetOf(place + 1, pdf.numPages, first));
  const painted = new Map();

  say(text(pdf.numPages === 1 ? 'onePage' : 'pages', pdf.numPages));
  body.classList.add('sheets');
  body.replaceChildren(...sheets);
  if (count < pdf.numPages) body.append(make('p', 'hint', text('previewCut')));

  const sight = new IntersectionObserver(entries => entries.forEach(({ target, isIntersecting }) => {
    if (isIntersecting) paint(target).catch(reportError);
    else clear(target);
  }), { root: body, rootMargin: '100% 0px' });
  const sizes = new ResizeObserver(() => painted.forEach((work, sheet) => fit(sheet, work)));
  sheets.forEach(sheet => sight.observe(sheet));
  sizes.observe(body);
  stop.addEventListener('abort', () => {
    sight.disconnect();
    sizes.disconnect();
  });

  async function paint(sheet) {
    if (painted.has(sheet)) return;
    const work = { page: null, task: null, width: first.width };
    const isWanted = () => painted.get(sheet) === work && !stop.aborted;
    painted.set(sheet, work);
    try {
      const page = work.page = await pdf.getPage(Number(sheet.dataset.page));
      if (!isWanted()) return;
      const whole = page.getViewport({ scale: 1 });
      work.width = whole.width;
      shape(sheet, whole);
      const canvas = make('canvas');
      const viewport = page.getViewport({ scale: sharpness(sheet, whole) });
      Object.assign(canvas, { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height) });
      work.task = page.render({ canvas, viewport });
      await work.task.promise;
      const words = make('div', 'words');
      await new TextLayer({ textContentSource: page.streamTextContent(), container: words, viewport: whole }).render();
      if (!isWanted()) return;
      sheet.replaceChildren(canvas, words);
      fit(sheet, work);
    } catch (problem) {
      if (isWanted()) throw problem;
    }
  }

  function clear(sheet) {
    const work = painted.get(sheet);
    painted.delete(sheet);
    work?.task?.cancel();
    sheet.replaceChildren();
  }
}

function sheetOf(number, of, first) {
  const sheet = make('div', 'sheet');
  sheet.dataset.page = number;
  sheet.setAttribute('role', 'group');
  sheet.setAttribute('aria-label', text('pageOf', number, of));
  shape(sheet, first);
  return sheet;
}

/** A page says how large it is; one that lies about it is not to fill the memory, or stand there as a thread. */
function shape(sheet, { width, height }) {
  sheet.style.setProperty('--ratio', String(Math.min(5, Math.max(.2, width / height || 1))));
}

const sharpness = (sheet, { width, height }) =>
  Math.min(sheet.clientWidth * devicePixelRatio / width, Math.sqrt(most.pixels / (width * height)), 8_000 / Math.max(width, height));

/** The words lie over their picture, to be marked and read aloud. */
const fit = (sheet, { width }) => sheet.style.setProperty('--total-scale-factor', String(sheet.clientWidth / width));
