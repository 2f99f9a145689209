// Runs in every page before its own scripts. Looks at what is about to be painted, so a swap within one frame is no fault.
(() => {
  const told = new Map();
  let looking = false;

  const look = () => {
    looking = false;
    const log = document.querySelector('[role="log"]');
    if (!log) return;
    const clients = new Set();
    let last = 0;
    for (const row of log.querySelectorAll('article')) {
      const client = row.dataset.clientId;
      if (client && clients.has(client)) witnessFault(`twice at once: ${row.textContent}`);
      clients.add(client);
      if (!row.dataset.sequence) continue;
      const sequence = Number(row.dataset.sequence);
      if (sequence <= last) witnessFault(`${sequence} stands below ${last}: ${row.textContent}`);
      last = sequence;
      const text = row.querySelector('.b')?.textContent ?? '';
      const key = `${log.dataset.room}/${sequence}`;
      if (told.get(key) === text) continue;
      told.set(key, text);
      witnessMessage(Number(log.dataset.room), sequence, text);
    }
  };

  new MutationObserver(records => {
    // What goes by itself is told when it comes.
    for (const { target, addedNodes } of records) {
      if (target.matches?.('.toasts, .compose .note')) addedNodes.forEach(line => witnessLine(line.textContent));
    }
    if (looking) return;
    looking = true;
    requestAnimationFrame(look);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-sequence', 'data-client-id'] });
})();
