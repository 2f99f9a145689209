// An answer is awaited for as long as it takes: a machine that is busy is no dead circuit.
{
  const wait = setTimeout;
  window.setTimeout = (act, time, ...given) => wait(act, time === 10_000 ? 600_000 : time, ...given);
}

/** What a test of single modules needs of a page: a log that it fills, and a circuit that it plays. */
window.bench = {
  /** What the modules have asked the circuit, in order. */
  calls: [],
  /** How it answers, by method; what is not named is done. */
  answers: {},

  use: path => import(new URL(`Features/${path}`, document.baseURI).href),

  /** A new circuit joins the page. */
  async joins() {
    const { attach } = await bench.use('Chat/bridge.js');
    attach({
      invokeMethodAsync: async (method, ...args) => {
        bench.calls.push([method, ...args].join(' '));
        return await bench.answers[method]?.(...args) ?? { ok: true };
      },
    });
  },

  get log() { return document.querySelector('.log'); },

  /** The log holds these rows, as the server would have it hold them. */
  async shows({ room = 1, from, to, atStart = false, atEnd = false, leads = 0, landing = '', version = 0, cursor = 0 }) {
    const { log } = bench;
    const known = new Map([...log.querySelectorAll('article')].map(row => [Number(row.dataset.sequence), row]));
    const isSame = log.dataset.room === String(room);
    const rows = Array.from({ length: to - from + 1 }, (_, place) => (isSame && known.get(from + place)) || bench.row(from + place));
    Object.assign(log.dataset, { room, leads, landing, cursor, cursorVersion: version });
    log.toggleAttribute('data-at-start', atStart);
    log.toggleAttribute('data-at-end', atEnd);
    log.querySelectorAll('article').forEach(row => row.remove());
    log.prepend(...rows);
    await bench.settles();
  },

  row(sequence) {
    const row = document.createElement('article');
    Object.assign(row.dataset, { sequence, messageId: sequence, author: 2 });
    row.textContent = `Line ${sequence}`;
    return row;
  },

  /** How far below the log's upper edge a row stands. */
  placeOf: sequence => bench.log.querySelector(`article[data-sequence="${sequence}"]`).getBoundingClientRect().top - bench.log.getBoundingClientRect().top,

  async scrollsTo(sequence) {
    bench.log.scrollTop += bench.placeOf(sequence);
    await bench.settles();
  },

  /** Two frames later whatever had begun to move has come to rest. */
  settles: () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),

  /** An answer that is given later: when `opens` is called. */
  gate() {
    const gate = {};
    gate.passed = new Promise(resolve => { gate.opens = resolve; });
    return gate;
  },

  /** Waits for a state that stays. */
  async until(holds) {
    for (let frames = 0; frames < 600; frames++) {
      if (await holds()) return;
      await bench.settles();
    }
    throw new Error(`Never: ${holds}`);
  },
};
