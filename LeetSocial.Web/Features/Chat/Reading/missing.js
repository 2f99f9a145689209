import { toast } from '../Acting/toast.js';
import { text } from '../strings.js';

/** A step of the log: who came by the address of a message that is not there is told so, once. */
let told;

export function tellMissing({ dataset }) {
  const asked = 'missing' in dataset ? location.pathname : null;
  if (asked && asked !== told) toast(text('messageMissing'));
  told = asked;
}
