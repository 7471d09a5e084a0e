import { html, type TemplateResult } from 'lit';
import type { AdapterError } from '../../contract/index.js';
import { dialog } from '../../ui/dialog.js';
import { monitor } from '../../ui/security-icons.js';
import { icon } from '../../ui/icon.js';
import type { UiText } from '../../ui/ui.messages.js';
import { errorLine } from '../../ui/error-line.js';
import { reasonText, type SecurityText } from './two-factor-rows.js';

export interface QuestionView {
  id: string;
  text: SecurityText;
  onYes(): void;
  onNo(): void;
}

type Words = 'lastOff' | 'renew';

/** Before what cannot be taken back. */
export const twoFactorQuestion = (words: Words, { id, text, onYes, onNo }: QuestionView): TemplateResult =>
  dialog({
    id,
    title: text(`${words}Question`),
    description: text(`${words}Effect`),
    actions: html`<button part="button quiet cancel" type="button" @click=${onNo}>${text(`${words}No`)}</button>
      <button part="button primary">${text(`${words}Yes`)}</button>`,
    onSubmit: onYes,
    onClose: onNo,
  });

export interface OfferView {
  isBusy: boolean;
  error: AdapterError | undefined;
  text: SecurityText;
  ui: UiText;
  onYes(): void;
  onNo(): void;
}

/** After a change: whoever is signed in elsewhere came in under the former rules. */
export const signOutOffer = ({ isBusy, error, text, ui, onYes, onNo }: OfferView): TemplateResult =>
  html`<div part="notice">
    ${icon(monitor)}
    <div>
      <p>${text('signOutOffer')}</p>
      ${error ? errorLine(text('failed-signOut', { reason: reasonText(error, text, ui) })) : ''}
    </div>
    <div part="actions">
      <button part="button" type="button" aria-busy=${isBusy} @click=${onYes}>
        ${isBusy ? html`<span part="spinner"></span>` : ''}${text('signOutOthers')}
      </button>
      <button part="button quiet" type="button" @click=${onNo}>${text('signOutNot')}</button>
    </div>
  </div>`;
