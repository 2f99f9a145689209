// The theme switch: any radio marked data-theme-choice. The server reads the cookie, so the next page is right from its first byte.
const root = document.documentElement;
const year = 365 * 24 * 60 * 60;

function choose(theme) {
  if (theme === 'system') {
    root.removeAttribute('data-theme');
  } else {
    root.setAttribute('data-theme', theme);
  }
  const secure = location.protocol === 'https:' ? '; secure' : '';
  document.cookie = `theme=${theme}; path=/; max-age=${year}; samesite=lax${secure}`;
}

function mark(container) {
  const theme = root.getAttribute('data-theme') ?? 'system';
  for (const choice of container.querySelectorAll('[data-theme-choice]')) {
    choice.checked = choice.value === theme;
  }
}

document.addEventListener('change', event => {
  if (event.target.matches('[data-theme-choice]')) {
    choose(event.target.value);
  }
});
// A popover tells that it opens; it does not bubble, hence the capture.
document.addEventListener('toggle', event => mark(event.target), true);
mark(document);
