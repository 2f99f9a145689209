import { drawAvatar } from '../avatar.js';
import { request } from '../bridge.js';
import { make } from '../elements.js';

/**
 * One's own rooms: those of the list where it stands, so nothing is waited for; on the pages without it the circuit is asked.
 * @typedef {{ path: string, name: string, avatar: Element, badge: Element | null, go: () => void }} MyRoom
 * @returns {MyRoom[] | Promise<MyRoom[] | null>} null when there is no answer
 */
export const myRooms = () => listed() ?? asked();

function listed() {
  const list = document.querySelector('.rooms nav');
  return list && [...list.querySelectorAll('a.room')].map(link => ({
    path: link.getAttribute('href'),
    name: link.querySelector('.n').textContent,
    avatar: link.querySelector('.av'),
    badge: link.querySelector('.badge'),
    go: () => link.click(),
  }));
}

async function asked() {
  const rooms = await request('MyRooms').catch(() => null);
  return rooms && rooms.map(({ id, name, unread, isGroup, ...face }) => {
    const avatar = drawAvatar(isGroup ? 'sq' : '', face);
    avatar.setAttribute('aria-hidden', 'true');
    const path = `messages/${id}`;
    return { path, name, avatar, badge: unread > 0 ? make('span', 'badge', unread > 99 ? '99+' : String(unread)) : null, go: () => Blazor.navigateTo(path) };
  });
}
