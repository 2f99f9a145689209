/**
 * Whether a server is within reach: for whoever is about to leave a page that only another page can replace.
 * @param {number} within milliseconds
 */
export async function serverAnswers(within) {
  try {
    const answer = await fetch('alive', { cache: 'no-store', signal: AbortSignal.timeout(within) });
    return answer.ok;
  } catch {
    return false;
  }
}
