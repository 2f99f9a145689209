import { button, icon, make } from '../elements.js';
import { floatBeside } from '../Acting/floating.js';
import { walkable } from '../Acting/walk.js';

/**
 * A small menu beside a button.
 * @param {HTMLElement} anchor
 * @param {string} label
 * @param {{ words: string, picture: string, act: () => void }[]} choices
 */
export function choose(anchor, label, choices) {
  const menu = make('div', 'menu');
  const close = () => {
    menu.remove();
    anchor.setAttribute('aria-expanded', 'false');
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', label);
  menu.append(...choices.map(({ words, picture, act }) => {
    const made = button('', () => {
      close();
      act();
    });
    made.setAttribute('role', 'menuitem');
    made.append(icon(picture), make('span', '', words));
    return made;
  }));
  walkable(menu, close);
  anchor.setAttribute('aria-expanded', 'true');
  floatBeside(menu, anchor, { closed: () => anchor.setAttribute('aria-expanded', 'false') });
  menu.querySelector('[role=menuitem]').focus();
}
