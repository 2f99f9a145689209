import { iconButton, make } from '../../Chat/elements.js';
import { colour, copyText } from '../../Chat/Reading/code.js';
import { grammarOf } from '../../Chat/Reading/languages.js';
import { text } from '../../Chat/strings.js';

/** The first lines of a text, in the colours of its language. Of a long one no more is fetched than is shown. */
const most = { bytes: 65_536, lines: 200 };

/**
 * @param {ReturnType<import('./preview-frame.js').drawPreviewFrame>} frame
 * @param {import('./preview.js').Previewed} file
 * @param {AbortSignal} stop
 */
export async function drawLines({ body, act, tell }, file, stop) {
  const { written, isWhole } = await beginning(file, stop);
  const block = make('pre');
  const code = make('code', '', written);
  block.append(code);
  body.classList.add('lines');
  body.replaceChildren(block);
  if (!isWhole) body.append(make('p', 'hint', text('previewCut')));
  act(iconButton('copy', text('copyCode'), async () => tell(await copyText(code) ? text('codeCopied') : '')));
  const found = await grammarOf(file.language);
  if (found && body.isConnected) {
    colour(code, found.highlighter.highlight(written, { language: found.language, ignoreIllegals: true }).value);
  }
}

async function beginning({ href }, stop) {
  const answer = await fetch(new URL(`${href}?preview`, document.baseURI), { headers: { Range: `bytes=0-${most.bytes - 1}` }, signal: stop });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = await answer.arrayBuffer();
  const length = Number(/\/(\d+)$/.exec(answer.headers.get('Content-Range') ?? '')?.[1] ?? bytes.byteLength);
  // The last character may have been cut in two.
  const lines = new TextDecoder().decode(bytes, { stream: length > bytes.byteLength }).split('\n');
  return { written: lines.slice(0, most.lines).join('\n'), isWhole: length <= bytes.byteLength && lines.length <= most.lines };
}
