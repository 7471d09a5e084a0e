import { html, type TemplateResult } from 'lit';

/** Where a person finds what nobody's phone and mailbox received: `what` is sent there. */
export const outboxHint = (what: 'Codes' | 'Mails' = 'Codes'): TemplateResult =>
  html`${what} are sent to <a href="/demo/outbox" target="_blank">the demo’s outbox<span class="visually-hidden"> (new tab)</span></a
    >.`;
