import { moveOut, moveTo } from './composer.js';
import './pending-rows.js';
import './sender.js';
import './sign-out.js';

/** `<ls-composer>`: a place for the one live form; all it says about itself stands in its attributes. */
class ComposerHost extends HTMLElement {
  static observedAttributes = [
    'data-room', 'data-room-name', 'data-disabled', 'data-slow-mode', 'data-scheduled', 'data-next', 'data-unsent', 'data-draft-version',
    'data-undo',
  ];
  connectedCallback() { moveTo(this); }
  disconnectedCallback() { moveOut(); }
  attributeChangedCallback() { if (this.isConnected) moveTo(this); }
}

customElements.define('ls-composer', ComposerHost);
