// <ls-time datetime="2026-11-23T14:02:00Z" data-style="list|ago|when" data-pattern="Last seen {0}">: a moment in the reader's own zone and language.
import { clock, dayAndTime, format, full, language, sentence } from './times.js';

const weekday = format({ weekday: 'short' });
const longWeekday = format({ weekday: 'long' });
const day = format({ day: 'numeric', month: 'short' });
const date = format({ day: 'numeric', month: 'short', year: 'numeric' });
const ago = new Intl.RelativeTimeFormat(language, { style: 'short' });
const minute = 60_000;
const hour = 60 * minute;

const midnight = moment => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());
const daysBetween = (earlier, later) => Math.round((midnight(later) - midnight(earlier)) / (24 * hour));

function inWords(moment, now, style) {
  if (style === 'when') return sentence(dayAndTime(moment, now));
  const elapsed = now - moment;
  if (style === 'ago' && elapsed < 12 * hour) {
    return elapsed < hour ? ago.format(-Math.max(1, Math.floor(elapsed / minute)), 'minute') : ago.format(-Math.floor(elapsed / hour), 'hour');
  }
  const days = daysBetween(moment, now);
  if (days <= 0) {
    return clock.format(moment);
  }
  if (days < 7) {
    return (style === 'ago' ? longWeekday : weekday).format(moment);
  }
  return (moment.getFullYear() === now.getFullYear() ? day : date).format(moment);
}

const shown = new Set();

class RelativeTime extends HTMLElement {
  static observedAttributes = ['datetime', 'data-pattern'];

  connectedCallback() {
    shown.add(this);
    this.draw();
  }

  disconnectedCallback() {
    shown.delete(this);
  }

  attributeChangedCallback() {
    // After Blazor's batch, which may go on to write the text.
    queueMicrotask(() => this.draw());
  }

  draw() {
    const moment = new Date(this.getAttribute('datetime'));
    if (!this.isConnected || Number.isNaN(moment.valueOf())) {
      return;
    }
    const words = inWords(moment, new Date(), this.dataset.style);
    const text = this.dataset.pattern?.replace('{0}', words) ?? words;
    // Blazor keeps a hold on the text node: change what it says, never the node.
    if (this.firstChild && this.firstChild.data !== text) {
      this.firstChild.data = text;
    }
    this.title = full.format(moment);
  }
}

customElements.define('ls-time', RelativeTime);
setInterval(() => shown.forEach(element => element.draw()), minute);
