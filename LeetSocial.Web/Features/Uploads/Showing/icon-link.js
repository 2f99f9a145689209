import { icon, make } from '../../Chat/elements.js';

/** A link that shows an icon and is named by words. */
export function iconLink(name, label) {
  const made = make('a', 'icon');
  made.setAttribute('aria-label', label);
  made.title = label;
  made.append(icon(name));
  return made;
}
