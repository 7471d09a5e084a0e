import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { field, hintId, noteId } from '../../ui/field.js';
import { controlError } from '../../ui/error-line.js';
import { icon } from '../../ui/icon.js';
import { eye, eyeOff } from '../../ui/security-icons.js';
import type { PasswordInputs, PasswordName } from './password-inputs.js';
import { shortName, type PasswordWords } from './password-words.js';

export interface PasswordField {
  id: string;
  name: PasswordName;
  inputs: PasswordInputs;
  words: PasswordWords;
  hint?: string;
  /** What is wrong, in words. */
  error?: string | undefined;
  /** For the browser's own generator. */
  rules?: string | undefined;
  /** Below the input, such as the checklist, and its id. */
  below?: TemplateResult | typeof nothing;
  belowId?: string | undefined;
  onLeave(): void;
}

/**
 * A press takes the caret from no field. Leaving one may make room for what is wrong there, and the button would slip away from under
 * the pointer before it is let go.
 */
export const keepFocus = (event: Event) => event.preventDefault();

/** A password that can be looked at. There is no `maxlength`: it would cut what was pasted and say nothing; and no value is ever bound. */
export function passwordField(view: PasswordField): TemplateResult {
  const { id, name, inputs, words, hint, error, below = nothing, onLeave } = view;
  const { text } = words;
  const isShown = inputs.isShown(name);
  const capsLock = inputs.hasCapsLock(name);
  const capsId = `${id}-caps`;
  const describedBy = [hint && hintId(id), error && noteId(id), view.belowId, capsLock && capsId].filter(Boolean).join(' ');
  return field({
    id,
    label: text(shortName(name)),
    hint,
    control: html`<span part="affix"
        ><input
          part="input"
          id=${id}
          name=${name}
          type=${isShown ? 'text' : 'password'}
          autocomplete=${name === 'current-password' ? 'current-password' : 'new-password'}
          passwordrules=${ifDefined(view.rules)}
          autocapitalize="none"
          autocorrect="off"
          spellcheck="false"
          required
          aria-invalid=${ifDefined(error ? 'true' : undefined)}
          aria-describedby=${ifDefined(describedBy || undefined)}
          @keydown=${(event: KeyboardEvent) => inputs.noteKey(name, event)}
          @keyup=${(event: KeyboardEvent) => inputs.noteKey(name, event)}
          @blur=${() => {
            inputs.noteLeft();
            onLeave();
          }}
        /><button
          part="button quiet square"
          type="button"
          aria-label=${text(`${isShown ? 'hide' : 'show'}-${shortName(name)}`)}
          aria-controls=${id}
          @mousedown=${keepFocus}
          @click=${() => void inputs.toggle(name)}
        >
          ${icon(isShown ? eyeOff : eye, 'small')}
        </button></span
      >
      ${error ? controlError(error, noteId(id)) : nothing}
      <p part="status" data-kind="dirty" id=${capsId} role="status" ?hidden=${!capsLock}>
        ${capsLock ? html`${icon('alert', 'small')}<span>${text('capsLock')}</span>` : nothing}
      </p>
      ${below}`,
  });
}
