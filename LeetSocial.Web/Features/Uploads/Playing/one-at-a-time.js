/** Of all the sounds and videos of a page one plays at a time: when another begins, it pauses. */
let playing = null;

/**
 * What stands in the document is heard of by itself; a sound that stands nowhere joins in by this.
 * @param {HTMLMediaElement} media
 */
export const playsAlone = media => media.addEventListener('play', begins);

// It does not bubble; on its way down everything passes here.
document.addEventListener('play', begins, true);

function begins({ target }) {
  if (playing !== target) playing?.pause();
  playing = target;
}
