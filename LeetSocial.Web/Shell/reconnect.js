import { catchUpWithAddress } from './page-title.js';

// What happens between a lost connection and the next one. Blazor's own retries open a WebSocket each, and browsers slow those down
// after some failures, for seconds; so the first try is a WebSocket, and then plain requests look for a server that answers.
// A server that has forgotten the circuit (it was restarted) means a reload, which keeps the place: the room is the address,
// drafts live in the browser.
import { serverAnswers } from '../Ui/alive.js';

const bar = document.getElementById('components-reconnect-modal');
const fault = document.getElementById('blazor-error-ui');
const states = ['show', 'failed', 'rejected', 'paused', 'hide'];
const unreachableAfter = 20_000;
const answerWithin = 2_000;
const keptWithin = 5_000;

let search = null;

/** Classes and event as Blazor's own handler has them. */
function tell(state) {
  bar.classList.remove(...states.map(name => `components-reconnect-${name}`));
  bar.classList.add(`components-reconnect-${state}`);
  bar.dispatchEvent(new CustomEvent('components-reconnect-state-changed', { detail: { state } }));
}

/** At once, then soon, then twice a second. The odd part keeps a crowd from knocking as one. */
const interval = attempt => Math.min(100 * attempt, 450) + Math.random() * 50;

/** Resolves after a while, or when something hints that trying is worth it: the network is back, the tab is looked at, the button was pressed. */
function pause(milliseconds) {
  return new Promise(resolve => {
    const hints = new AbortController();
    const go = () => {
      hints.abort();
      resolve();
    };
    setTimeout(go, milliseconds);
    addEventListener('online', go, { signal: hints.signal });
    document.addEventListener('visibilitychange', go, { signal: hints.signal });
    bar.addEventListener('click', go, { signal: hints.signal });
  });
}

/** Whether it is over: the circuit is back, or the page is about to be loaded anew. */
async function rejoin() {
  const { display } = fault.style;
  try {
    if (await Blazor.reconnect() || await Blazor.resumeCircuit()) {
      return true;
    }
  } catch {
    // To Blazor a server that does not answer is a fault of the page, and it says so for good.
    fault.style.display = display;
    return false;
  }
  // Never into the browser's own error page: only a server that answers is worth a reload.
  if (!await serverAnswers(answerWithin)) {
    return false;
  }
  tell('rejected');
  await everythingIsKept();
  location.reload();
  return true;
}

/** Whoever has something to keep says so by a promise; no page waits for one for long. */
function everythingIsKept() {
  const waits = [];
  document.dispatchEvent(new CustomEvent('leetsocial:reloading', { detail: waits }));
  return Promise.race([Promise.allSettled(waits), new Promise(resolve => setTimeout(resolve, keptWithin))]);
}

async function comeBack(isCurrent) {
  const lostAt = performance.now();
  for (let attempt = 0; isCurrent(); attempt++) {
    if ((attempt === 0 || await serverAnswers(answerWithin)) && isCurrent() && await rejoin()) {
      return;
    }
    if (isCurrent() && performance.now() - lostAt > unreachableAfter) {
      tell('failed');
    }
    await pause(interval(attempt));
  }
}

/**
 * The browser knows that the network is gone seconds before the connection does. A server on this machine or beside it may answer all
 * the same; the connection is left to find out for itself.
 */
async function tellNetwork() {
  bar.classList.toggle('is-offline', !navigator.onLine);
  if (!navigator.onLine && search === null && await serverAnswers(answerWithin)) bar.classList.remove('is-offline');
}

for (const turn of ['online', 'offline']) addEventListener(turn, tellNetwork);

export const reconnectionHandler = {
  onConnectionDown(options, error, isPaused) {
    const mine = search = {};
    tell(isPaused ? 'paused' : 'show');
    comeBack(() => search === mine);
  },

  onConnectionUp() {
    search = null;
    tell('hide');
    catchUpWithAddress();
  },
};
