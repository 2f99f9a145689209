/** Says how loud a microphone is. */
const quietest = -55;

/** @param {MediaStream} stream */
export function earFor(stream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  const samples = new Float32Array(analyser.fftSize);
  try {
    context.createMediaStreamSource(stream).connect(analyser);
  } catch (problem) {
    context.close();
    throw problem;
  }
  context.resume().catch(() => { });
  return {
    /** @returns {number} from 0 to 1, as ears hear it: even steps for even factors */
    level() {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
      return power === 0 ? 0 : Math.max(0, Math.min(1, 1 - 10 * Math.log10(power) / quietest));
    },
    close: () => context.close().catch(() => { }),
  };
}
