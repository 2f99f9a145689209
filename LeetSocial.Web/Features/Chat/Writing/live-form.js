/**
 * Keeps one live form in whichever host stands in the document. Blazor replaces the prerendered page when its circuit starts, and
 * again when a circuit is resumed elsewhere; what is being written must not notice.
 * @param {HTMLFormElement} form
 * @param {HTMLTextAreaElement} box
 */
export function livesIn(form, box) {
  let focused = false;
  let blurredJustNow = false;
  let owedFocus = false;

  box.addEventListener('focus', () => {
    focused = true;
    owedFocus = false;
    // A dialog that closes gives the focus back without the caret: keys would come here and write nothing.
    box.setSelectionRange(box.selectionStart, box.selectionEnd, box.selectionDirection);
  });
  box.addEventListener('blur', () => {
    focused = false;
    // Taking a focused node out of the document blurs it as a person would; only the same turn of the event loop tells.
    blurredJustNow = true;
    setTimeout(() => { blurredJustNow = false; });
  });

  return {
    /** @param {HTMLElement} host */
    enter(host) {
      if (form.parentNode === host) return;
      const { selectionStart, selectionEnd, selectionDirection, scrollTop } = box;
      // A move keeps focus, selection and undo; it needs both ends in the document.
      if (form.isConnected && host.moveBefore) return host.moveBefore(form, null);
      owedFocus ||= focused || blurredJustNow;
      host.append(form);
      box.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
      box.scrollTop = scrollTop;
      if (owedFocus && (document.activeElement ?? document.body) === document.body) box.focus({ preventScroll: true });
    },
    left() { owedFocus ||= focused || blurredJustNow; },
  };
}
