import { toast } from '../Acting/toast.js';
import { call, ready } from '../bridge.js';
import { text } from '../strings.js';
import { comesBack, isScheduled, putOff } from '../Writing/putting-off.js';
import { settle } from './fates.js';
import { whenWords } from './when.js';

const pause = 1_000;

/**
 * Has the server take what has left the box. Words come back where nobody answers: whoever wrote them is about to do something about it.
 * What takes files along is asked for until there is an answer.
 * @param {import('../Writing/putting-off.js').Piece} piece
 */
export async function schedule(piece) {
  await piece.kept;
  const answer = await (piece.files ? insisted(piece) : asked(piece));
  const isOver = answer?.code === 'conflict';
  // Its files are in the room already.
  const isPosted = isOver && piece.files;
  if (answer?.ok || isPosted) isScheduled(piece);
  else comesBack(piece, isOver || Boolean(piece.files));
  if (!answer) settle();
  return isPosted ? { ok: false, message: text('postedAlready') } : answer;
}

/** Says what became of it. */
export function tell(answer, due) {
  const words = answer?.ok ? text('scheduledFor', whenWords(due)) : answer?.message ?? text('notConnected');
  if (words) toast(words);
}

const asked = ({ roomId, clientMessageId, content, codeLanguage, replyTo, due, files = [] }) =>
  call('Schedule', roomId, clientMessageId, content, codeLanguage, replyTo, due, files.map(file => file.fileId)).catch(() => null);

async function insisted(piece) {
  for (;;) {
    await ready();
    const answer = await asked(piece);
    if (answer) return answer;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}

putOff.addEventListener('waits', async ({ detail: piece }) => tell(await schedule(piece), new Date(piece.due)));
