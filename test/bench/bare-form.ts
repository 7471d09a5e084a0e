import { css, html, LitElement, type TemplateResult } from 'lit';
import { ProfileForm } from '../../src/index.js';

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

const row = ({ name, label, hint, type = 'text', value, locked = false }: Field): TemplateResult => html`
  <div part="field">
    <div>
      <label part="label" for=${name}>${label}</label>
      <p part="hint" id="${name}-hint">${hint}</p>
    </div>
    <div part="control">
      <input
        part="input"
        id=${name}
        name=${name}
        type=${type}
        ?readonly=${locked}
        aria-describedby="${name}-hint"
        .value=${type === 'file' ? '' : value}
      />
    </div>
  </div>
`;

const section = (heading: string, rows: readonly Field[]): TemplateResult => html`
  <section part="section">
    <div part="header"><h3 part="heading">${heading}</h3></div>
    <div part="group">${rows.map(row)}</div>
  </section>
`;

/** The same fields as native elements in one Lit element: no store, no states, no texts. */
abstract class BareForm extends LitElement {
  override render(): TemplateResult {
    return html`
      <form part="form">
        <div part="header">
          <h2 part="title">Profile</h2>
          <p part="description">How colleagues and customers see you.</p>
        </div>
        ${section('You', fields.slice(0, 3))} ${section('Contact', fields.slice(3, 6))} ${section('More', fields.slice(6, 7))}
        ${section('Work', fields.slice(7))}
        <div part="save-bar">
          <div part="actions"><button part="button">Discard</button><button part="button primary">Save changes</button></div>
        </div>
      </form>
    `;
  }
}

/** Hardly a style: what the browser and Lit take for the nodes alone. */
customElements.define(
  'bare-form',
  class extends BareForm {
    static override styles = css`
      [part~='field'] {
        display: grid;
        grid-template-columns: 1fr 320px;
      }
    `;
  },
);

/** With the look of the library: the floor of what the library adds in code. */
customElements.define(
  'bare-styled-form',
  class extends BareForm {
    static override styles = ProfileForm.styles;
  },
);
