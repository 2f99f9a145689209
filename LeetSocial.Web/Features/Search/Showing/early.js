// What is typed into the search field before its circuit is up. The circuit draws the page anew; the words go on in its field, and are
// asked about as if they had just been typed there. Loaded before anything that has to be waited for.
const fieldOf = page => page?.querySelector('main.search input[type=search]');
const early = () => fieldOf(document.querySelector('.shell:not([data-interactive])'));
let typed = null;

function follow(field) {
  if (typed === field) return;
  typed = field;
  new MutationObserver((_, observer) => goOn(field, observer)).observe(document.body, { childList: true, subtree: true });
}

function goOn(before, observer) {
  if (before.isConnected) return;
  const field = fieldOf(document.querySelector('.shell[data-interactive]'));
  // Until the live page stands there; on any other there is nothing to go on with.
  if (!field && location.pathname.endsWith('/search')) return;
  observer.disconnect();
  typed = null;
  if (!field) return;
  field.value = before.value;
  field.focus();
  field.setSelectionRange(before.selectionStart, before.selectionEnd);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

document.addEventListener('input', ({ target }) => target === early() && follow(target));
if (early() && early().value !== early().defaultValue) follow(early());
