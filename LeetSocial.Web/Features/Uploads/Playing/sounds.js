import { playsAlone } from './one-at-a-time.js';

/**
 * The sounds of the page. They live beside the document, so that one goes on when its message is drawn anew; when no player of it is left it falls
 * silent, for nobody could stop it any more.
 */
const sounds = new Map();
const level = { volume: 1, muted: false };

/** @returns {HTMLAudioElement} the sound that a player is for, with the loudness that was chosen last */
export function soundOf(player) {
  const { file } = player.dataset;
  const known = sounds.get(file) ?? enter(file);
  known.players.add(player);
  return known.sound;
}

function enter(file) {
  const sound = new Audio(new URL(`api/files/${file}`, document.baseURI).href);
  const entry = { sound, players: new Set() };
  Object.assign(sound, level, { preload: 'none' });
  sound.addEventListener('volumechange', () => hear(sound));
  playsAlone(sound);
  sounds.set(file, entry);
  return entry;
}

/** As loud as one was made, all are. */
function hear({ volume, muted }) {
  if (level.volume === volume && level.muted === muted) return;
  Object.assign(level, { volume, muted });
  for (const { sound } of sounds.values()) Object.assign(sound, level);
}

/** A player is gone; another may come in the same breath. */
export function leave(player) {
  const { file } = player.dataset;
  const entry = sounds.get(file);
  entry?.players.delete(player);
  setTimeout(() => {
    if (!entry || entry.players.size || sounds.get(file) !== entry) return;
    sounds.delete(file);
    entry.sound.pause();
    entry.sound.removeAttribute('src');
    entry.sound.load();
  });
}
