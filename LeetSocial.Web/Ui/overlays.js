/**
 * What stands over all of the page is answered or left before anything beneath it: no key, no drop and no late answer reaches beyond it.
 * @returns {Element | undefined} the uppermost
 */
export const overlay = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? [...document.querySelectorAll('.mud-dialog')].at(-1);

/** Menus, pickers and sheets hang on something of the page, and go before it does. */
export function leaveFloating() {
  dispatchEvent(new Event('leetsocial:leaving'));
  for (const menu of document.querySelectorAll(':popover-open')) menu.hidePopover();
}
