import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import type { UiText } from './ui.messages.js';

/** Lasts as long as its cause. Danger interrupts; a warning is read when there is time. */
export const notice = (
  kind: 'warning' | 'danger',
  content: TemplateResult,
  actions: TemplateResult | typeof nothing = nothing,
): TemplateResult => html`
  <div part="notice" data-kind=${kind} role=${kind === 'danger' ? 'alert' : 'status'}>
    ${icon('alert')}
    <div>${content}</div>
    ${actions === nothing ? nothing : html`<div part="actions">${actions}</div>`}
  </div>
`;

export interface FieldLink {
  label: string;
  go(): void;
}

/** Sums up on top what is wrong further down. */
export const attentionNotice = (sentence: string, fields: readonly FieldLink[]): TemplateResult =>
  notice(
    'danger',
    html`<strong>${sentence}</strong>
      ${fields.map(({ label, go }, index) => html`${index ? ', ' : ''}<button part="link" type="button" @click=${go}>${label}</button>`)}`,
  );

/** What was typed and accepted is kept; the host knows where its people sign in. */
export const signInNotice = (text: UiText, onSignIn: () => void): TemplateResult =>
  notice(
    'warning',
    html`<strong>${text('signedOut')}</strong> ${text('signedOutKept')}`,
    html`<button part="button" type="button" @click=${onSignIn}>${text('signIn')}</button>`,
  );
