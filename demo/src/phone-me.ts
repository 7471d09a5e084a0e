import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { limits } from './conversations.js';
import type { CustomerPhone } from './customer-phone.js';

const ownNames = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'sv', 'da', 'pl', 'tr', 'uk', 'ar', 'he', 'hi', 'ja', 'zh-CN'].map(
  (tag) => ({
    tag,
    name: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag,
  }),
);

/** What a company learns of whoever writes. */
export const aboutMe = (phone: CustomerPhone): TemplateResult =>
  html`<div class="about-me">
    <label
      >Your name
      <input
        autocomplete="name"
        required
        pattern=".*\\S.*"
        maxlength=${limits.name}
        .value=${live(phone.name)}
        @input=${(event: Event) => (phone.name = (event.target as HTMLInputElement).value)}
    /></label>
    <label
      >Language
      <select .value=${live(phone.language)} @change=${(event: Event) => (phone.language = (event.target as HTMLSelectElement).value)}>
        ${ownNames.map(({ tag, name }) => html`<option value=${tag} lang=${tag} ?selected=${tag === phone.language}>${name}</option>`)}
      </select></label
    >
  </div>`;
