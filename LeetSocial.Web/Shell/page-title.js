/** The title of the tab, as the circuit says it. */
customElements.define('ls-title', class extends HTMLElement {
  static observedAttributes = ['data-text'];

  attributeChangedCallback(name, before, text) {
    if (text !== null) document.title = text;
  }
});
