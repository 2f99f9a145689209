/** PDF.js, of our own origin: it comes with the first document. Nothing in a document is run, and nothing compiled; it paints. */
const at = path => new URL(`lib/pdf/${path}`, document.baseURI).href;
let loading;

async function library() {
  loading ??= import(at('pdf.js'));
  const found = await loading.catch(problem => { loading = undefined; throw problem; });
  found.GlobalWorkerOptions.workerSrc = at('pdf.worker.js');
  return found;
}

/**
 * @param {string} href
 * @param {AbortSignal} stop
 * @returns the document, and what draws its words
 */
export async function openPdf(href, stop) {
  const { getDocument, TextLayer } = await library();
  // Who closed it meanwhile is not heard of again.
  stop.throwIfAborted();
  const task = getDocument({
    url: new URL(`${href}?preview`, document.baseURI).href,
    // Only the parts that are looked at.
    disableStream: true,
    disableAutoFetch: true,
    cMapUrl: at('cmaps/'),
    standardFontDataUrl: at('fonts/'),
    wasmUrl: at('codecs/'),
    // The page's policy compiles nothing.
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: 50_000_000,
  });
  stop.addEventListener('abort', () => task.destroy());
  return { pdf: await task.promise, TextLayer };
}
