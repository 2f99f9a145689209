// How a moment is written, everywhere: in the page's language and the reader's own zone, on a clock of 24 hours.
export const language = document.documentElement.lang || undefined;
const hourCycle = 'h23';

export const format = options => new Intl.DateTimeFormat(language, options);
export const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle });
export const full = format({ dateStyle: 'full', timeStyle: 'short', hourCycle });
