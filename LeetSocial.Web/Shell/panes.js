// Which pane a narrow window shows. It is the window's own business: the server neither knows nor renders it.
//   <button data-pane="rooms">  shows that pane on a phone; a link in the room list leads back to the conversation
//   <button data-toggle-details> shows or hides the details: a column where there is room, a drawer where not
const drawer = matchMedia('(max-width: 1100px)');

const shell = () => document.querySelector('.shell');

function detailsShown(frame) {
  return drawer.matches ? frame.dataset.details === 'open' : frame.dataset.details !== 'closed';
}

function showDetails(frame, shown) {
  frame.dataset.details = shown ? 'open' : 'closed';
  for (const button of frame.querySelectorAll('[data-toggle-details]')) {
    button.setAttribute('aria-expanded', String(shown));
  }
}

function showPane(frame, pane) {
  frame.dataset.pane = pane;
  for (const tab of frame.querySelectorAll('[data-pane]:is(button)')) {
    tab.setAttribute('aria-current', String(tab.dataset.pane === pane));
  }
}

document.addEventListener('click', event => {
  const frame = shell();
  const target = event.target.closest('[data-pane]:is(button), [data-toggle-details], .rooms a, .details a');
  if (!frame || !target) {
    return;
  }
  if (target.matches('[data-toggle-details]')) {
    showDetails(frame, !detailsShown(frame));
  } else {
    showPane(frame, target.dataset.pane ?? 'talk');
  }
});

document.addEventListener('keydown', event => {
  const frame = shell();
  if (event.key === 'Escape' && frame && drawer.matches && detailsShown(frame) && !event.defaultPrevented) {
    showDetails(frame, false);
    frame.querySelector('.talk [data-toggle-details]')?.focus();
  }
});

drawer.addEventListener('change', () => {
  const frame = shell();
  if (frame) {
    delete frame.dataset.details;
  }
});
