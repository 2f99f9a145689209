import { isCutOff } from '../bridge.js';
import { text } from '../strings.js';
import { toast } from './toast.js';

/**
 * What needs the circuit while the connection is gone is refused before it begins, and said: nobody is asked, or chooses, for nothing.
 * @returns {boolean} whether it was
 */
export function refused() {
  const isOver = isCutOff();
  if (isOver) toast(text('notConnected'));
  return isOver;
}
