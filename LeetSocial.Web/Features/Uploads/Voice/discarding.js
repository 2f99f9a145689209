import { ask } from '../../Chat/Acting/ask.js';
import { text } from '../../Chat/strings.js';
import { minutes } from '../Playing/minutes.js';

/** What was said in so many seconds is soon said again. */
const asksFrom = 10;

/** @returns {Promise<boolean>} whether a recording of that length is to be thrown away */
export const mayBeDiscarded = async seconds => seconds < asksFrom || ask({
  title: text('discardTitle'), body: text('discardBody', minutes(seconds)), keep: text('keepRecording'), go: text('discard'),
});
