/**
 * The keys of a menu: arrows, Home and End go from item to item; Escape and Tab leave.
 * @param {HTMLElement} menu
 * @param {() => void} close
 */
export function walkable(menu, close) {
  menu.addEventListener('keydown', event => {
    const all = [...menu.querySelectorAll('[role=menuitem]')];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    const leaves = event.key === 'Escape' || event.key === 'Tab';
    if (!leaves && to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (leaves) close();
    else all.at(to % all.length).focus();
  });
}
