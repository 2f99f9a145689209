// Which pane a narrow window shows. It is the window's own business: the server neither knows nor renders it. The state stands on
// <html>, out of reach of the circuit's rendering.
//   <button data-pane="rooms">   shows that pane on a phone; a link in the room list leads back to the conversation
//   .tabs <a data-pane="rooms">   on other pages leads to that pane of the conversation
//   <ls-panes>                   tabs that have just been drawn say which pane is in sight
//   <button data-toggle-details> shows or hides the details: a column where there is room, a drawer where not
const narrow = matchMedia('(max-width: 1100px)');
const phone = matchMedia('(max-width: 720px)');
const page = document.documentElement;

const detailsShown = () => narrow.matches ? page.dataset.details === 'open' : page.dataset.details !== 'closed';

function showDetails(shown) {
  page.dataset.details = shown ? 'open' : 'closed';
  for (const button of document.querySelectorAll('.talk [data-toggle-details]')) {
    button.setAttribute('aria-expanded', String(shown));
  }
  if (shown) document.dispatchEvent(new Event('leetsocial:opened'));
}

function showPane(pane) {
  page.dataset.pane = pane;
  // The one pane in sight is the page's main part, also to those who hear it.
  const list = document.querySelector('.rooms');
  if (pane === 'rooms' && phone.matches) {
    list?.setAttribute('role', 'main');
  } else {
    list?.removeAttribute('role');
  }
  for (const tab of document.querySelectorAll('.tabs button[data-pane]')) {
    tab.setAttribute('aria-current', String(tab.dataset.pane === pane));
  }
}

document.addEventListener('click', event => {
  const target = event.target.closest('button[data-pane], .tabs [data-pane], [data-toggle-details], .rooms a');
  if (target?.matches('[data-toggle-details]')) {
    showDetails(!detailsShown());
    document.querySelector(detailsShown() && narrow.matches ? '.details [data-toggle-details]' : '.talk [data-toggle-details]')?.focus();
  } else if (target) {
    showPane(target.dataset.pane ?? 'talk');
  }
});

// Whoever made a room or went into one that was found is led there from the list.
document.addEventListener('leetsocial:led', () => /^\/messages\/\d/.test(location.pathname) && showPane('talk'));

// Something was put into the details that is to be seen.
document.addEventListener('leetsocial:open-details', () => showDetails(true));

// The address says it to a page that is loaded anew.
if (new URLSearchParams(location.search).get('pane') === 'rooms') page.dataset.pane = 'rooms';

customElements.define('ls-panes', class extends HTMLElement {
  connectedCallback() {
    queueMicrotask(() => showPane(page.dataset.pane ?? 'talk'));
  }
});

// A drawer that was open is not a column that was asked for, and the other way round.
narrow.addEventListener('change', () => delete page.dataset.details);
phone.addEventListener('change', () => showPane('talk'));
