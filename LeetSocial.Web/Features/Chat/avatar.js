import { make } from './elements.js';

/**
 * A face as the server draws it: initials, and over them the picture where there is one.
 * @param {string} look further classes
 * @param {{ initials: string, color: string, picture?: string | null }} face
 */
export function drawAvatar(look, { initials, color, picture }) {
  const avatar = make('span', `av ${look}`, initials);
  avatar.style.background = color;
  if (picture) {
    const image = make('img');
    [image.src, image.alt] = [picture, ''];
    avatar.append(image);
  }
  return avatar;
}
