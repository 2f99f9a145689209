const paths = {
  check: 'm4 13 5 5L20 7',
  checks: 'm2 13 4 4L16 7M12 16l1 1L23 7',
  clock: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  forward: 'm15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  history: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4l3 2',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  pencil: 'M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4z',
  pin: 'M9 4h6l-1 6 4 3H6l4-3zM12 13v7',
  reply: 'm9 7-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  save: 'M6 3h12v18l-6-4-6 4z',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 14s1.5 2 4 2 4-2 4-2M9 9h.01M15 9h.01',
  thread: 'M4 5h16v10H9l-4 4v-4H4zM8 9h8M8 12h5',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6',
  unread: 'M12 20a8 8 0 1 1 7.7-10.2M19 3a3 3 0 1 0 0 .01',
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

/** A button that shows an icon and is named by words. */
export function iconButton(name, label, press) {
  const made = button('', press);
  made.className = 'icon';
  made.setAttribute('aria-label', label);
  made.title = label;
  made.append(icon(name));
  return made;
}

/** A button that can never submit the composer's form. */
export function button(content, press) {
  const made = make('button', '', content);
  made.type = 'button';
  made.addEventListener('click', press);
  return made;
}
