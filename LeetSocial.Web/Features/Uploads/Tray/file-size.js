const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** In a few digits, in the person's language. */
export function fileSize(bytes) {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const format = new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit', unit: units[step], unitDisplay: step ? 'short' : 'narrow', maximumFractionDigits: step && bytes < 10 * 1000 ** step ? 1 : 0,
  });
  return format.format(bytes / 1000 ** step);
}
