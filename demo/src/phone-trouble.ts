import { html, type TemplateResult } from 'lit';
import type { CustomerPhone } from './customer-phone.js';

/** What is shown may be old, or there is nothing to show. */
export const trouble = (phone: CustomerPhone): TemplateResult =>
  html`<p class="trouble" role="status">
    The server does not answer.
    <button class="button" type="button" @click=${() => void phone.load()}>Try again</button>
  </p>`;
