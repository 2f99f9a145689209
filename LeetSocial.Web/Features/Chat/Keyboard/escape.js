/**
 * The rungs that Escape goes down when nothing that has the focus takes it for itself (menus, pickers, lists, the banner above the
 * text do): what stands open beside the conversation, the row that one is in, at last the text.
 */
const drawer = matchMedia('(max-width: 1100px)');

const press = selector => {
  const button = document.querySelector(selector);
  button?.click();
  return button !== null;
};

const write = () => {
  const box = document.querySelector('.compose textarea');
  if (!box || box === document.activeElement) return false;
  box.focus({ preventScroll: true });
  return true;
};

const rungs = [
  target => {
    const pane = document.querySelector('.details.replies');
    if (!pane || !press('.details.replies header button')) return false;
    // Whoever read in it goes on to write; whoever was in a row stays there.
    if (target === document.body || pane.contains(target)) write();
    return true;
  },
  () => drawer.matches && document.documentElement.dataset.details === 'open' && press('.details [data-toggle-details]'),
  target => {
    const row = target.closest?.('.log article[data-sequence]');
    if (!row || row === target) return false;
    row.focus({ preventScroll: true });
    return true;
  },
  write,
];

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
  if (!document.querySelector('.shell') || document.querySelector('dialog[open], .mud-dialog, :popover-open')) return;
  if (rungs.some(rung => rung(event.target))) event.preventDefault();
});
