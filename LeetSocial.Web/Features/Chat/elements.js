const paths = {
  after: 'm9 5 7 7-7 7',
  attach: 'M20.5 12 12.4 20a5.5 5.5 0 0 1-7.8-7.8l8.3-8.2a3.7 3.7 0 0 1 5.2 5.2l-8.3 8.2a1.8 1.8 0 0 1-2.6-2.6l7.6-7.5',
  before: 'm15 5-7 7 7 7',
  bold: 'M7 4h6a4 4 0 0 1 0 8H7zM7 12h7a4 4 0 0 1 0 8H7z',
  bulleted: 'M10 6h10M10 12h10M10 18h10M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  check: 'm4 13 5 5L20 7',
  checks: 'm2 13 4 4L16 7M12 16l1 1L23 7',
  clock: 'M12 3a9 9 0 1 0 9 9M12 7v5l3 2',
  close: 'M6 6l12 12M18 6 6 18',
  code: 'm8 7-5 5 5 5M16 7l5 5-5 5',
  codeBlock: 'M4 4h16v16H4zM10 9l-3 3 3 3M14 9l3 3-3 3',
  codeMessage: 'M4 5h16v11H10l-4 4v-4H4zM10.5 8 8 10.5l2.5 2.5M13.5 8l2.5 2.5-2.5 2.5',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5',
  format: 'm3 18 5-13 5 13M4.9 13h6.2M20.5 18v-7M20.5 14.5a3 3 0 1 0-6 0 3 3 0 0 0 6 0',
  forward: 'm15 7 5 5-5 5M20 12H10a6 6 0 0 0-6 6',
  history: 'M4 12a8 8 0 1 0 2.5-5.8M4 4v4h4M12 8v4l3 2',
  italic: 'M10 4h8M6 20h8M14 4l-4 16',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  loud: 'M4 9v6h4l5 4V5L8 9zM16.5 9a4 4 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11',
  message: 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z',
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3M5 11a7 7 0 0 0 14 0M12 18v3',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  later: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  numbered: 'M10 6h10M10 12h10M10 18h10M4 4.5 5.5 4v5M4 15.5c0-2 3-2 3 0 0 1-3 2-3 3.5h3',
  pause: 'M8 5v14M16 5v14',
  pencil: 'M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4z',
  pin: 'M9 4h6l-1 6 4 3H6l4-3zM12 13v7',
  play: 'M8 5v14l11-7z',
  quote: 'M5 5v14M10 7h10M10 12h10M10 17h6',
  remind: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  reply: 'm9 7-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  save: 'M6 3h12v18l-6-4-6 4z',
  sheet: 'M14 3H6v18h12V7zM14 3v4h4',
  silent: 'M4 9v6h4l5 4V5L8 9zM17 9.5l5 5M22 9.5l-5 5',
  smile: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 14s1.5 2 4 2 4-2 4-2M9 9h.01M15 9h.01',
  spoiler: 'M4 4l16 16M9.5 5.8a9 9 0 0 1 2.5-.3C18 5.5 21.5 12 21.5 12a15 15 0 0 1-2.7 3.4M6.3 7.4A15 15 0 0 0 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-1M10 10.5a2.5 2.5 0 0 0 3.5 3.5',
  stop: 'M7 7h10v10H7z',
  strike: 'M4 12h16M16.5 7.5C16 5.5 14.5 4 12 4 9 4 7.5 5.5 7.5 7.8M7.5 16c.3 2.5 2.2 4 4.7 4 2.8 0 4.5-1.5 4.5-3.8',
  thread: 'M4 5h16v10H9l-4 4v-4H4zM8 9h8M8 12h5',
  trash: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6',
  unread: 'M12 20a8 8 0 1 1 7.7-10.2M19 3a3 3 0 1 0 0 .01',
  zoomIn: 'M11 4a7 7 0 1 0 .01 0M20 20l-4-4M8 11h6M11 8v6',
  zoomOut: 'M11 4a7 7 0 1 0 .01 0M20 20l-4-4M8 11h6',
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
