import { html, nothing, type TemplateResult } from 'lit';
import { copyButton, type CopyController } from '../../ui/copy.js';
import { field, hintId } from '../../ui/field.js';
import { icon } from '../../ui/icon.js';
import { switchControl } from '../../ui/switch.js';
import { checklist } from './password-checklist.js';
import { keepFocus, passwordField } from './password-field.js';
import type { PasswordInputs, PasswordName } from './password-inputs.js';
import { rulesOf } from './password-rules.js';
import type { PasswordPolicy } from './password.js';
import { listed, type PasswordWords } from './password-words.js';
import { passwordRules } from './rules-attribute.js';

export interface PasswordView {
  readonly words: PasswordWords;
  readonly inputs: PasswordInputs;
  readonly copy: CopyController;
  readonly username: string | undefined;
  readonly policy: PasswordPolicy;
  readonly repeat: boolean;
  /** Undefined: the backend does not offer it. */
  readonly signOutOthers: boolean | undefined;
  readonly isGenerated: boolean;
  readonly isBusy: boolean;
  readonly isDone: boolean;
  /** The code with which the backend refused this very text. */
  readonly refused: string | undefined;
  idOf(name: string): string;
  error(name: PasswordName): string | undefined;
  onInput(name: PasswordName): void;
  onLeave(name: PasswordName): void;
  onSuggest(): void;
  onFlip(signOutOthers: boolean): void;
  onSubmit(event: Event): void;
}

/** A real form with the name the password belongs to, because that is what browsers and password managers understand. */
export const passwordSection = (view: PasswordView): TemplateResult => {
  const { words, isBusy, isDone } = view;
  const { text } = words;
  return html`<form method="post" novalidate aria-labelledby=${view.idOf('title')} @submit=${view.onSubmit} @input=${onInput(view)}>
    <input type="text" name="username" autocomplete="username" .value=${view.username ?? ''} readonly hidden />
    <div part="group">
      ${passwordField({ ...common(view, 'current-password') })} ${newPassword(view)}
      ${view.repeat ? passwordField({ ...common(view, 'repeat-password') }) : nothing} ${signOutOthers(view)}
      <div part="footer">
        ${isDone ? html`<p part="status" data-kind="saved">${icon('check', 'small')}<strong>${text('changed')}</strong></p>` : nothing}
        <button part="button primary save" type="submit" aria-busy=${isBusy} @mousedown=${keepFocus}>
          ${isBusy ? html`<span part="spinner"></span>${text('changing')}` : text('change')}
        </button>
      </div>
    </div>
  </form>`;
};

const onInput = (view: PasswordView) => (event: Event) => {
  const { name } = event.target as HTMLInputElement;
  if (name.endsWith('-password')) view.onInput(name as PasswordName);
};

const common = (view: PasswordView, name: PasswordName) => ({
  id: view.idOf(name),
  name,
  inputs: view.inputs,
  words: view.words,
  error: view.error(name),
  onLeave: () => view.onLeave(name),
});

function newPassword(view: PasswordView): TemplateResult {
  const { policy, inputs, words, refused } = view;
  const name = 'new-password';
  const value = inputs.value(name);
  const rules = listed(rulesOf(policy, value));
  const error = view.error(name);
  const id = view.idOf('rules');
  return passwordField({
    ...common(view, name),
    hint: words.text('nextHint'),
    rules: passwordRules(policy),
    belowId: rules.length ? id : undefined,
    below: html`${checklist({ id, policy, rules, words, refused, isTyped: Boolean(value), isLeft: Boolean(error) })} ${suggestion(view)}`,
  });
}

function suggestion({ words, copy, inputs, isGenerated, onSuggest }: PasswordView): TemplateResult {
  const { text, ui } = words;
  const name = 'new-password';
  const suggest = html`<button part="button" type="button" @mousedown=${keepFocus} @click=${onSuggest}>${text('suggest')}</button>`;
  if (!isGenerated) return html`<div part="actions">${suggest}</div>`;
  const copyIt = copyButton({
    isCopied: copy.isCopied(name),
    label: text('copy'),
    text: ui,
    onCopy: () => void copy.copy(name, inputs.value(name)),
  });
  return html`<div part="actions">${suggest}${copyIt}</div>
    <p part="hint">${copy.hasFailed(name) ? ui('notCopied') : text('suggestedHint')}</p>`;
}

function signOutOthers({ words: { text }, signOutOthers: checked, idOf, onFlip }: PasswordView): TemplateResult | typeof nothing {
  if (checked === undefined) return nothing;
  const id = idOf('sign-out-others');
  const hint = text('signOutOthersHint');
  return field({
    id,
    label: text('signOutOthers'),
    hint,
    kind: 'switch',
    control: switchControl({ id, name: 'sign-out-others', checked, describedBy: hintId(id), onFlip }),
  });
}
