// How a moment is written, everywhere: in the page's language and the reader's own zone, on a clock of 24 hours.
export const language = document.documentElement.lang || undefined;
const hourCycle = 'h23';

export const format = options => new Intl.DateTimeFormat(language, options);
export const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle });
export const full = format({ dateStyle: 'full', timeStyle: 'short', hourCycle });

const near = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
const weekday = format({ weekday: 'long' });
const date = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const midnight = moment => new Date(moment.getFullYear(), moment.getMonth(), moment.getDate());

/** Begins as a sentence does. */
export const sentence = words => words.charAt(0).toLocaleUpperCase(language) + words.slice(1);

/** `today 14:05`, `tomorrow 09:00`, `Monday 09:00`, `Fri, 4 Dec 2026 09:00`. */
export function dayAndTime(moment, now = new Date()) {
  const days = Math.round((midnight(moment) - midnight(now)) / 86_400_000);
  const named = Math.abs(days) <= 1 ? near.format(days, 'day') : days > 1 && days < 7 ? weekday.format(moment) : date.format(moment);
  return `${named} ${clock.format(moment)}`;
}
