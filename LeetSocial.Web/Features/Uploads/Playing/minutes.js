const two = number => String(number).padStart(2, '0');

/** How long something is that was recorded: what lasts at all lasts a second. */
export const lasting = seconds => minutes(Math.max(1, Math.round(seconds)));

/** `0:07`, `12:30`, `1:02:30`: how far a sound or a video has come, or how long it is. */
export function minutes(seconds) {
  const whole = Math.floor(seconds);
  const hours = Math.floor(whole / 3_600);
  const rest = `${hours ? two(Math.floor(whole / 60) % 60) : Math.floor(whole / 60)}:${two(whole % 60)}`;
  return hours ? `${hours}:${rest}` : rest;
}
