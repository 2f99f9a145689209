/** The title of the tab, as the circuit says it; and the address that the circuit believes to be at. */
customElements.define('ls-title', class extends HTMLElement {
  static observedAttributes = ['data-text'];

  attributeChangedCallback(name, before, text) {
    if (text !== null) document.title = text;
  }
});

/** The circuit is back: where the page was led while it was gone, it has not heard. */
export function catchUpWithAddress() {
  const known = document.querySelector('ls-title')?.dataset.at;
  if (known && known !== location.href) Blazor.navigateTo(location.href, { replaceHistoryEntry: true });
}
