/** Without it a page that merely carries the cookie changes nothing. */
export const token = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';
