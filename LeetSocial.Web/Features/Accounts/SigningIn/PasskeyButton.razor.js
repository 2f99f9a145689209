// Asks the browser for a passkey and submits the form around it with what it answers.
const supported = typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === 'function'
  && typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === 'function';

class Passkey extends HTMLElement {
  static formAssociated = true;

  #internals = this.attachInternals();
  #pending;

  connectedCallback() {
    if (!supported) {
      return;
    }
    this.#button.hidden = false;
    this.#internals.form.addEventListener('submit', this.#intercept);
    this.#offerInAutofill();
  }

  disconnectedCallback() {
    this.#pending?.abort();
  }

  get #button() {
    return this.#internals.form.querySelector('button[name=__passkey]');
  }

  get #creates() {
    return this.getAttribute('operation') === 'Create';
  }

  #intercept = event => {
    if (event.submitter === this.#button) {
      event.preventDefault();
      this.#submit();
    }
  };

  async #submit(mediation) {
    this.#pending?.abort();
    this.#pending = new AbortController();
    const answer = new FormData();
    try {
      const credential = await this.#ask(mediation, this.#pending.signal);
      answer.append(`${this.getAttribute('name')}.CredentialJson`, JSON.stringify(credential));
    } catch (error) {
      // Nobody asked for the offer in the autofill list, so nobody is told that it came to nothing.
      if (error.name === 'AbortError' || mediation) {
        return;
      }
      answer.append(`${this.getAttribute('name')}.Error`, error.name);
    }
    this.#internals.setFormValue(answer);
    this.#internals.form.submit();
  }

  async #ask(mediation, signal) {
    if (this.#creates) {
      const options = await this.#options('/account/passkey-creation-options', signal);
      return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal });
    }
    const options = await this.#options('/account/passkey-request-options', signal);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal });
  }

  async #options(address, signal) {
    const headers = { [this.getAttribute('token-name')]: this.getAttribute('token-value') };
    const response = await fetch(address, { method: 'POST', headers, signal });
    if (!response.ok) {
      throw new Error(`status ${response.status}`);
    }
    return response.json();
  }

  async #offerInAutofill() {
    if (!this.#creates && await PublicKeyCredential.isConditionalMediationAvailable?.()) {
      await this.#submit('conditional');
    }
  }
}

customElements.define('ls-passkey', Passkey);
