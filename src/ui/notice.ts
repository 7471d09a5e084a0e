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

/** The host knows where its people sign in. `keeps`: what was typed and accepted waits for them. */
export const signInNotice = (text: UiText, onSignIn: () => void, keeps = false): TemplateResult =>
  notice(
    'warning',
    html`<strong>${text('signedOut')}</strong> ${keeps ? text('signedOutKept') : nothing}`,
    html`<button part="button" type="button" @click=${onSignIn}>${text('signIn')}</button>`,
  );
