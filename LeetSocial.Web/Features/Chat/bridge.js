/**
 * The way from this page to its circuit. A circuit dies without a word (sleeping laptop, killed server), so nothing here trusts an
 * answer to come: a call ends in its answer, in a time-out, or at the moment the connection is known to be lost.
 */
const answerWithin = 10_000;
/** A page that has just come is about to have its circuit. */
const linkedWithin = 10_000;
const mostTries = 5;
const readyListeners = new Set();
const linkedListeners = new Set();
const inFlight = new Set();
let target = null;
let hasConversation = false;
let connected = true;

/** Thrown when no answer can be had now; the same call may be made again later. */
export class BridgeDown extends Error {}

/** Whether a call has a chance. */
export const isReady = () => hasConversation && isLinked();

/** Whether there is a circuit at all. Pages beside the conversation answer only what every page does (PageBridge). */
export const isLinked = () => target !== null && connected;

/** Whether the connection is known to be gone: from the circuit, or sooner from the browser, as the bar says it (reconnect.js). */
export const isCutOff = () => !connected || document.querySelector('.is-offline') !== null;

/**
 * Called by every live page once its circuit is up, again by every new circuit.
 * @param {{ invokeMethodAsync: (method: string, ...args: unknown[]) => Promise<unknown> }} reference
 * @param {boolean} [converses] whether it is the page of the conversation
 */
export function attach(reference, converses = true) {
  if (target !== reference) drop();
  target = reference;
  hasConversation = converses;
  connected = true;
  tellAll();
}

function tellAll() {
  linkedListeners.forEach(tell => tell());
  if (hasConversation) readyListeners.forEach(tell => tell());
}

/** Called when the page leaves the circuit. Answers still on their way are given up. */
export function detach() {
  target = null;
  drop();
}

/**
 * Runs `tell` whenever the bridge becomes usable, and at once if it is.
 * @param {() => void} tell
 */
export function whenReady(tell) {
  readyListeners.add(tell);
  if (isReady()) tell();
}

/** @returns {Promise<void>} likewise, for those who wait for it once */
export const ready = () => isReady() ? Promise.resolve() : once(readyListeners);

/** Likewise on every live page, whether one can write there or not. */
export function whenLinked(tell) {
  linkedListeners.add(tell);
  if (isLinked()) tell();
}

/**
 * @param {string} method
 * @param {...unknown} args
 * @returns {Promise<any>} rejects with BridgeDown when there is no answer
 */
export function call(method, ...args) {
  if (!isLinked()) return Promise.reject(new BridgeDown(method));
  return new Promise((resolve, reject) => {
    const giveUp = () => finish(() => reject(new BridgeDown(method)));
    const timer = setTimeout(giveUp, answerWithin);
    const finish = end => {
      clearTimeout(timer);
      inFlight.delete(giveUp);
      end();
    };
    inFlight.add(giveUp);
    // A dead circuit throws here instead of rejecting.
    Promise.resolve()
      .then(() => target.invokeMethodAsync(method, ...args))
      .then(answer => finish(() => resolve(answer)), giveUp);
  });
}

/**
 * What a person asks for now. Where there is no circuit yet, it is waited for a moment before there is no answer; where the connection is
 * gone there is none, and nothing is done later that was meant for now.
 */
export async function request(method, ...args) {
  if (!isLinked() && !isCutOff()) await once(linkedListeners, linkedWithin);
  if (isCutOff()) throw new BridgeDown(method);
  return call(method, ...args);
}

/** The next time that they are told, or after a while. */
function once(listeners, within) {
  return new Promise(resolve => {
    const goOn = () => {
      clearTimeout(timer);
      listeners.delete(goOn);
      resolve();
    };
    const timer = within && setTimeout(goOn, within);
    listeners.add(goOn);
  });
}

/**
 * Asks for what may be refused for a while, and again when it is said to be allowed.
 * @returns {Promise<boolean>} whether it was done
 */
export async function insist(method, ...args) {
  for (let tries = 0; tries < mostTries; tries++) {
    const answer = await call(method, ...args).catch(() => null);
    if (!answer?.retryAfterSeconds) return answer?.ok === true;
    await new Promise(resolve => setTimeout(resolve, answer.retryAfterSeconds * 1_000));
  }
  return false;
}

/** A call nobody waits for: what it told is told again when the bridge is back, or is stale by then. */
export function tell(method, ...args) {
  return call(method, ...args).then(() => true, () => false);
}

/** The circuit has news for a module of the page, which listens on the document for `leetsocial:<what>`. */
export function announce(what, detail) {
  document.dispatchEvent(new CustomEvent(`leetsocial:${what}`, { detail }));
}

function drop() {
  [...inFlight].forEach(giveUp => giveUp());
}

// Blazor announces the state of its connection on the reconnect dialog; the event need not bubble, so it is caught on the way down.
document.addEventListener('components-reconnect-state-changed', event => {
  const was = isLinked();
  connected = event.detail?.state === 'hide';
  if (!connected) drop();
  else if (!was && isLinked()) tellAll();
}, true);
