import { html, nothing, type TemplateResult } from 'lit';
import { attentionNotice, notice } from '../../ui/notice.js';
import type { PasswordChanging } from './password-changing.js';
import type { PasswordName } from './password-inputs.js';
import { failureText, shortName, type PasswordWords } from './password-words.js';

export interface PasswordNotice {
  words: PasswordWords;
  changing: PasswordChanging;
  isSignedOut: boolean;
  /** The sign-in ended because the password was changed here. */
  endedHere: boolean;
  isLocked: boolean;
  /** A change will end this sign-in. */
  endsSession: boolean;
  go(name: PasswordName): void;
  onSignIn(): void;
}

/** One at a time: what is most in the way. */
export function passwordNotice({ words, changing, ...view }: PasswordNotice): TemplateResult | typeof nothing {
  const { text, ui } = words;
  if (view.isSignedOut) {
    const action = html`<button part="button" type="button" @click=${view.onSignIn}>${ui('signIn')}</button>`;
    return notice('warning', html`<strong>${view.endedHere ? text('signInAgain') : ui('signedOut')}</strong>`, action);
  }
  if (view.isLocked) return notice('warning', html`${text('locked')}`);
  if (changing.failure) return notice('danger', html`${failureText(words, changing.failure)}`);
  const links = changing.attention.map((name) => ({ label: text(shortName(name)), go: () => view.go(name) }));
  if (links.length) return attentionNotice(ui('attention', { count: links.length }), links);
  return view.endsSession ? notice('warning', html`${text('endsSession')}`) : nothing;
}
