import { ask } from '../Acting/ask.js';
import { text } from '../strings.js';

/**
 * Asks whether text that was never sent may be thrown away.
 * @returns {Promise<boolean>}
 */
export const mayDiscard = () =>
  ask({ title: text('unsentTitle'), body: text('unsentBody'), keep: text('unsentKeep'), go: text('unsentDiscard') });
