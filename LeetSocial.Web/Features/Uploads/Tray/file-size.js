const units = ['B', 'kB', 'MB', 'GB'];

/** In a few digits, and in the same ones as `FileSize` on the server: the chip and the message that it becomes say the same. */
export function fileSize(bytes) {
  let unit = 0;
  for (; bytes >= 999.5 && unit < units.length - 1; unit++) bytes /= 1000;
  return `${bytes.toFixed(unit > 0 && bytes < 9.95 ? 1 : 0)} ${units[unit]}`;
}
