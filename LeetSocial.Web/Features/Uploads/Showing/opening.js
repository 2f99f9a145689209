import { toast } from '../../Chat/Acting/toast.js';
import { text } from '../../Chat/strings.js';

/** A press on a file opens it over the page. What shows it comes with the first one; with a key held, or of another kind, the link is a link. */
const opens = {
  image: async link => (await import('./gallery.js')).openGallery(link),
  document: preview,
  text: preview,
  code: preview,
};

async function preview(link) {
  await (await import('./preview.js')).openPreview(link);
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-file][data-kind]');
  const open = opens[link?.dataset.kind];
  if (!open || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  open(link).catch(problem => {
    reportError(problem);
    toast(text('notConnected'));
  });
}, true);
