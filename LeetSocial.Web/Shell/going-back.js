import { leaveFloating } from '../Ui/overlays.js';

/** Whoever goes back or forward leaves what stands open over the page: it is about the room that was there, and would act there. */
addEventListener('popstate', () => {
  for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
  leaveFloating();
});
