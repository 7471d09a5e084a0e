import { html, nothing, type TemplateResult } from 'lit';
import { dialog } from '../../ui/dialog.js';
import { errorLine } from '../../ui/error-line.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import type { AdapterError } from '../../contract/index.js';
import type { SignInsText } from './sign-in-row.js';

/** What is done to more than one sign-in, or to this one; each is asked first. Also its name in events. */
export type Deed = 'revoke-others' | 'leave';

export interface DeedView {
  text: SignInsText;
  ui: UiText;
  /** How many others there are. */
  count: number;
}

const words = (deed: Deed, { text, count }: DeedView) =>
  deed === 'leave'
    ? { title: text('leaveQuestion'), effect: text('leaveEffect'), verb: text('leave') }
    : { title: text('othersQuestion', { count }), effect: text('othersEffect'), verb: text('others', { count }) };

export interface DeedButton extends DeedView {
  isBusy: boolean;
  onAsk(event: Event): void;
}

/** One button all along, so that the keyboard keeps its place while it is busy. */
export function deedButton(deed: Deed, { isBusy, onAsk, ...view }: DeedButton): TemplateResult {
  const part = isBusy ? 'button quiet' : deed === 'leave' ? 'button' : 'button danger';
  return html`<button part=${part} type="button" aria-disabled=${isBusy} @click=${isBusy ? nothing : onAsk}>
    ${isBusy ? html`<span part="spinner"></span>${view.text('signingOut')}` : words(deed, view).verb}
  </button>`;
}

export function deedQuestion(deed: Deed, view: DeedView, id: string, onYes: () => void, onNo: () => void): TemplateResult {
  const { title, effect, verb } = words(deed, view);
  return dialog({
    id,
    title,
    description: effect,
    actions: html`<button part="button quiet cancel" type="button" @click=${onNo}>${view.ui('cancel')}</button>
      <button part="button primary danger" type="submit">${verb}</button>`,
    onSubmit: onYes,
    onClose: onNo,
  });
}

export const deedError = (error: AdapterError | undefined, { text, ui }: Pick<DeedView, 'text' | 'ui'>): TemplateResult | typeof nothing =>
  error ? errorLine(text('failed', { reason: textForCode(ui, '', error.code, 'unavailable') })) : nothing;
