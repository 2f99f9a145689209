// Rests on one row of the log and notes, for every frame that is painted, how far below the log's upper edge it stood there.
// An intersection observer's first entry is made in the same frame, after the layout and whatever resize observers do to it:
// what it tells is what was painted.
window.eye ??= {
  rest(sequence) {
    const turn = {};
    Object.assign(this, { sequence, seen: [], missing: 0, looks: 0, turn });
    const look = () => {
      if (this.turn !== turn) return;
      this.looks++;
      const log = document.querySelector('[role=log]');
      const row = log?.querySelector(`article[data-sequence="${this.sequence}"]`);
      if (row) this.measure(log, row);
      else this.missing++;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  },
  measure(log, row) {
    const observer = new IntersectionObserver(([entry]) => {
      observer.disconnect();
      if (entry.rootBounds) this.seen.push(entry.boundingClientRect.top - entry.rootBounds.top);
    }, { root: log });
    observer.observe(row);
  },
  // Until so many frames more were looked at.
  async paints(frames) {
    const until = this.looks + frames;
    while (this.looks < until) await new Promise(requestAnimationFrame);
    await new Promise(done => setTimeout(done));
  },
  // The first row that stands in the log as a whole.
  pick() {
    const log = document.querySelector('[role=log]');
    const edge = log.getBoundingClientRect().top;
    const row = [...log.querySelectorAll('article[data-sequence]')].find(each => each.getBoundingClientRect().top >= edge);
    return Number(row.dataset.sequence);
  },
  close() {
    this.turn = null;
    const [first] = this.seen;
    return { frames: this.seen.length, missing: this.missing, moved: Math.max(...this.seen.map(place => Math.abs(place - first))) };
  },
};
