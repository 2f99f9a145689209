// The arrow keys walk from the search field through what was found, and back; Enter follows the link as everywhere.
document.addEventListener('keydown', event => {
  const page = event.target.closest?.('main.search');
  if (!page || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const field = page.querySelector('input[type=search]');
  const stops = [field, ...page.querySelectorAll('a.hit')];
  const at = stops.indexOf(event.target.closest('a.hit') ?? event.target);
  if (at >= 0 && act(event.key, page, stops, at)) event.preventDefault();
});

/** @returns whether the key did something here. */
function act(key, page, stops, at) {
  const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[key] ?? NaN)];
  if (next) {
    next.focus();
    return true;
  }
  if (key === 'Enter') return at === 0 && openFirst(page, stops);
  return key === 'Escape' && leave(page, stops[0], at);
}

// What stands there may still be the answer to what was typed before: then Enter asks, as a form does.
function openFirst(page, [field, first]) {
  if (!first || page.dataset.asked !== field.value) return false;
  first.click();
  return true;
}

/** From the hits to the field, from the words to none, and from the empty field back to where one came from. */
function leave(page, field, at) {
  if (at > 0) {
    field.focus();
  } else if (field.value) {
    field.value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else {
    page.querySelector('a.back').click();
  }
  return true;
}

/**
 * Whoever came to search wants to write. A phone would cover the page with its keyboard unasked.
 * @returns the reader's time zone, whose days `before:` and `after:` mean.
 */
export const begin = field => {
  if (matchMedia('(hover: hover)').matches) field.focus();
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
};
