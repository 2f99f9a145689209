const paths = {
  check: 'm4 13 5 5L20 7',
  checks: 'm2 13 4 4L16 7M12 16l1 1L23 7',
  clock: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 2',
};

/**
 * One of the outline icons, drawn by the browser's own modules.
 * @param {keyof typeof paths} name
 */
export function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

/**
 * @param {string} name
 * @param {string} [className]
 * @param {string} [content] always text, never markup
 */
export function make(name, className = '', content = '') {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = content;
  return made;
}

/** A button that can never submit the composer's form. */
export function button(content, press) {
  const made = make('button', '', content);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
