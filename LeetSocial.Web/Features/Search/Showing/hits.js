// The arrow keys walk from the search field through what was found, and back; Enter follows the link as everywhere.
document.addEventListener('keydown', event => {
  const page = event.target.closest?.('.search');
  if (!page || event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const field = page.querySelector('input[type=search]');
  const stops = [field, ...page.querySelectorAll('a.hit')];
  const at = stops.indexOf(event.target.closest('a.hit') ?? event.target);
  if (at < 0) return;
  if (step && stops[at + step]) {
    event.preventDefault();
    stops[at + step].focus();
  } else if (event.key === 'Enter' && event.target === field && stops[1]) {
    event.preventDefault();
    stops[1].click();
  }
});

// Whoever came to search wants to write. A phone would cover the page with its keyboard unasked.
export const begin = field => {
  if (matchMedia('(hover: hover)').matches) field.focus();
};
