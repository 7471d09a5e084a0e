import { html, type TemplateResult } from 'lit';

/** Where a person finds the codes that nobody's phone received. */
export const outboxHint = (): TemplateResult =>
  html`Codes are sent to <a href="/demo/outbox" target="_blank">the demo’s outbox<span class="visually-hidden"> (new tab)</span></a
    >.`;
