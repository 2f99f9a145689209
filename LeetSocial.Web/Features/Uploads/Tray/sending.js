import { text } from '../../Chat/strings.js';
import { endUpload } from './endings.js';
import { token } from './token.js';

/** The way of a file to the server: resumable, by tus (https://tus.io). The library is loaded with the first file. */
const retryDelays = [0, 500, 1_000, 2_000, 4_000, 8_000];
const passing = [0, 409, 423, 429, 460, 500, 502, 503, 504];
/** An answer that does not come keeps no other file from being asked about. */
const longestLook = 10_000;
let loading;

async function tus() {
  // It knows no modules, and leaves its name on the window.
  loading ??= import(new URL('lib/tus/tus.min.js', document.baseURI).href);
  await loading.catch(problem => { loading = undefined; throw problem; });
  return globalThis.tus;
}

/**
 * @param {import('./attachments.js').Attachment} item
 * @param {{ begun: (giveUp: () => void) => void, isWanted: () => boolean, knows: (url: string) => void, comes: (sent: number) => void }} tell
 * @returns {Promise<Partial<import('./attachments.js').Attachment> | null>} what is to be known of it then; null where it was given up
 */
export async function sendFile(item, tell) {
  let library;
  try {
    library = await tus();
  } catch {
    return { state: 'paused', reason: text('fileNoConnection') };
  }
  if (!tell.isWanted()) return null;
  return new Promise(resolve => {
    let isGivenUp = false;
    let known = item.uploadUrl;
    const upload = new library.Upload(item.blob, {
      endpoint: new URL('api/uploads', document.baseURI).href,
      uploadUrl: item.uploadUrl ?? null,
      metadata: { filename: item.name, name: item.uploadName ?? item.id, ...(item.original ? { original: '1' } : {}), ...told(item) },
      headers: { 'X-CSRF-TOKEN': token() },
      retryDelays,
      storeFingerprintForResuming: false,
      // Without its store the server keeps nothing of what came: each try would send all of it again, for nothing.
      onShouldRetry: problem => !isGivenUp && passing.includes(statusOf(problem)) && bodyOf(problem).code !== 'StorageUnreachable',
      onUploadUrlAvailable: () => {
        // Where there was no answer about the one before, this is another.
        if (known && known !== upload.url) endUpload(known);
        known = upload.url;
        if (isGivenUp) leave();
        else tell.knows(known);
      },
      onProgress: sent => tell.comes(sent),
      onSuccess: ({ lastResponse }) => resolve({ state: 'done', sent: item.size, reason: undefined, fileId: Number(lastResponse.getHeader('Upload-File-Id')), isBeingChecked: lastResponse.getHeader('Upload-File-State') === 'being-checked' }),
      onError: problem => {
        // Begun anew it would be counted twice among what is on its way.
        if (known && !isUnheard(problem)) endUpload(known);
        resolve(outcomeOf(problem));
      },
    });
    const leave = () => {
      upload.abort().catch(() => { });
      endUpload(upload.url);
    };
    tell.begun(() => {
      isGivenUp = true;
      // What the server may have begun can be ended only by its address: the answer that names it is waited for.
      if (upload.url) leave();
      resolve(null);
    });
    upload.start();
  });
}

const told = ({ voice }) => voice ? { seconds: voice.seconds.toFixed(2), waveform: voice.waveform } : {};

/**
 * Whether a file that was held back has been looked at for malware since.
 * @returns {Promise<Partial<import('./attachments.js').Attachment> | null>} what is to be known of it then; null while it has not, or nobody answers
 */
export async function lookedAt(uploadUrl) {
  const answer = await fetch(uploadUrl, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' }, signal: AbortSignal.timeout(longestLook) }).catch(() => null);
  if (answer?.status === 404) return { state: 'failed', isBeingChecked: false, isFinal: true, reason: text('fileGone') };
  if (!answer?.ok) return null;
  const state = answer.headers.get('Upload-File-State');
  if (state === 'being-checked') return null;
  return state ? { state: 'failed', isBeingChecked: false, isFinal: true, reason: text(state === 'infected' ? 'fileInfected' : 'fileNotCheckable') } : { isBeingChecked: false };
}

/** Nobody answered, or knew who asked: an end would be heard no better now, and so the address is kept. */
const isUnheard = problem => [0, 400, 401].includes(statusOf(problem));

const statusOf = problem => problem.originalResponse?.getStatus() ?? 0;

function bodyOf(problem) {
  try {
    return JSON.parse(problem.originalResponse?.getBody() || '{}');
  } catch {
    return {};
  }
}

function outcomeOf(problem) {
  if (statusOf(problem) === 0) return { state: 'paused', reason: text('fileNoConnection') };
  const { detail, code } = bodyOf(problem);
  // What is wrong with the file itself is wrong with it the next time too.
  const isFinal = Boolean(detail) && ([415, 422].includes(statusOf(problem)) || code === 'FileTooLarge');
  return { state: 'failed', ...(isUnheard(problem) ? {} : { uploadUrl: undefined }), reason: detail ?? text('fileFailed'), isFinal };
}
