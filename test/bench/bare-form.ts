import { css, html, LitElement, type TemplateResult } from 'lit';

interface Field {
  name: string;
  label: string;
  hint: string;
  type?: string;
  value: string;
  locked?: boolean;
}

const fields: readonly Field[] = [
  { name: 'photo', label: 'Photo', hint: 'JPEG, PNG or WebP, up to 5 MB', type: 'file', value: '' },
  { name: 'name', label: 'Full name', hint: 'What colleagues see', value: 'Maya Lindqvist' },
  { name: 'publicName', label: 'Public name', hint: 'What customers see', value: 'Maya L.' },
  { name: 'language', label: 'Language', hint: 'For translations', value: 'English' },
  { name: 'landline', label: 'Landline', hint: 'With the country code', type: 'tel', value: '' },
  { name: 'mobile', label: 'Mobile', hint: 'With the country code', type: 'tel', value: '+46701234134' },
  { name: 'desk', label: 'Desk', hint: 'Where colleagues find you', value: 'Stockholm, 3rd floor' },
  { name: 'email', label: 'Email', hint: 'Set by your administrator', type: 'email', value: 'maya@fernweh.example', locked: true },
  { name: 'username', label: 'Username', hint: 'Set by your administrator', value: 'mlindqvist', locked: true },
  { name: 'role', label: 'Role', hint: 'Set by your administrator', value: 'Senior agent', locked: true },
  { name: 'businessUnit', label: 'Business unit', hint: 'Set by your administrator', value: 'Nordics', locked: true },
];

/** The floor of the benchmark: the same fields as native elements in one Lit element, with no store, no states and no texts. */
class BareForm extends LitElement {
  static override styles = css`
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 720px;
    }
    .field {
      display: grid;
      grid-template-columns: 1fr 320px;
      gap: 8px;
    }
    .hint {
      opacity: 0.7;
    }
  `;

  override render(): TemplateResult {
    return html`
      <form>
        <h2>Profile</h2>
        <p>How colleagues and customers see you.</p>
        ${fields.map((field) => this.#field(field))}
        <div><button type="submit">Save changes</button><button type="button">Discard</button></div>
      </form>
    `;
  }

  #field({ name, label, hint, type = 'text', value, locked = false }: Field): TemplateResult {
    return html`
      <div class="field">
        <div>
          <label for=${name}>${label}</label>
          <div class="hint" id="${name}-hint">${hint}</div>
        </div>
        <input
          id=${name}
          name=${name}
          type=${type}
          ?readonly=${locked}
          aria-describedby="${name}-hint"
          .value=${type === 'file' ? '' : value}
        />
      </div>
    `;
  }
}

customElements.define('bare-form', BareForm);
