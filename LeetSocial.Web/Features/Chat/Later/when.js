import { dayAndTime, sentence } from '../../../Ui/times.js';

/** Moments that are still to come, all in the reader's own zone. */
const morning = days => {
  const moment = new Date();
  moment.setDate(moment.getDate() + days);
  moment.setHours(9, 0, 0, 0);
  return moment;
};

export const inMinutes = minutes => new Date(Date.now() + minutes * 60_000);
export const tomorrow = () => morning(1);
export const nextMonday = () => morning((8 - new Date().getDay()) % 7 || 7);

export const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** @param {Date} moment */
export const whenWords = moment => dayAndTime(moment);

/** The same where it stands alone, or begins what is said. */
export const whenSentence = moment => sentence(dayAndTime(moment));

/** As `<input type="datetime-local">` takes it: local, to the minute. */
export function localValue(moment) {
  return new Date(moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
