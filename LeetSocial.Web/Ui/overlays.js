/**
 * What stands over all of the page is answered or left before anything beneath it: no key, no drop and no late answer reaches beyond it.
 * @returns {Element | undefined} the uppermost
 */
export const overlay = () => [...document.querySelectorAll('dialog[open]')].at(-1) ?? [...document.querySelectorAll('.mud-dialog')].at(-1);

const drawer = matchMedia('(max-width: 1100px)');

/** @returns {Element[]} all that stands open over the page, the uppermost last */
export const standing = () => [
  ...(drawer.matches ? document.querySelectorAll('[data-details=open] .details') : []),
  ...document.querySelectorAll('.mud-dialog'),
  ...document.querySelectorAll('dialog[open]'),
  ...document.querySelectorAll('[data-floats]:not([inert]), :popover-open'),
];

/** Closes it as Escape does: what asks before, or holds what was typed, may stay. */
export function leave(over) {
  if (over.matches('.mud-dialog')) return escapeFrom(over);
  if (over.matches('.details')) return over.querySelector('[data-toggle-details], header button')?.click();
  if (!over.matches('dialog')) return leaveFloating();
  if (over.dispatchEvent(new Event('cancel', { cancelable: true }))) over.close();
}

/** A dialog of the circuit hears its keys a moment after it stands there, when the server has heard of that. */
export const hears = dialog => 'mudKeyInterceptor' in dialog.parentElement;

export function escapeFrom(dialog) {
  if (!hears(dialog)) return dialog.querySelector('.mud-dialog-actions button')?.click();
  dialog.focus();
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, cancelable: true }));
}

/** Menus, pickers and sheets hang on something of the page, and go before it does. */
export function leaveFloating() {
  dispatchEvent(new Event('leetsocial:leaving'));
  for (const menu of document.querySelectorAll(':popover-open')) menu.hidePopover();
}
