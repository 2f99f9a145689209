// What happens between a lost connection and the next one. Blazor retries and reports; a server that has forgotten
// the circuit (it was restarted) means a reload, which keeps the place: the room is the address, drafts live in the browser.
const pollEvery = 1_000;
const bar = document.getElementById('components-reconnect-modal');

/** Milliseconds before retry number `attempt`: at once, then soon, then twice a second for minutes. The odd part keeps a crowd from knocking as one. */
export function retryInterval(attempt) {
  return attempt === 0 ? 0 : Math.min(100 * attempt, 450) + Math.random() * 50;
}

async function serverAnswers() {
  try {
    const answer = await fetch('alive', { cache: 'no-store', signal: AbortSignal.timeout(2_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

async function whenServerAnswers() {
  while (!await serverAnswers()) {
    await new Promise(resolve => setTimeout(resolve, pollEvery));
  }
}

/** Never into the browser's own error page: only a server that answers is worth a reload. */
async function reload() {
  await whenServerAnswers();
  location.reload();
}

async function comeBack() {
  await whenServerAnswers();
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      return;
    }
  } catch {
    // It answered and was gone again: the reload below waits for it.
  }
  await reload();
}

const whenState = { rejected: reload, failed: comeBack, 'resume-failed': comeBack };

bar.addEventListener('components-reconnect-state-changed', event => whenState[event.detail.state]?.());
bar.querySelector('[data-reconnect]').addEventListener('click', comeBack);
