/** Without what the server could not take or show: lone surrogates, control characters, blank edges (indented code keeps its first line). */
export function clean(content) {
  const wellFormed = content.toWellFormed?.() ?? content;
  return wellFormed.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '').replace(/^(\s*\n)+|\s+$/g, '');
}
