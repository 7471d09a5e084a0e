import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, readonlyField } from '../../ui/field.js';
import type { Member } from './profile-access.js';
import type { ProfileView } from './profile-view.js';

export interface TextField {
  label: string;
  hint?: string | undefined;
  type?: 'text' | 'email' | 'tel';
  autocomplete?: 'name' | 'nickname' | 'email' | 'tel' | 'off';
  required?: boolean | undefined;
  /** What the control says, where that is not the value itself. */
  shown?: string;
  /** Always left-to-right, such as a number. */
  ltr?: boolean;
  /** Another value of this member in words. */
  show?(value: unknown): string;
  /** Instead of what the form would say under the control. */
  note?: TemplateResult;
  /** After the control, on its line. */
  beside?: TemplateResult;
  onInput?(text: string): void;
  onLeave?(): void;
}

/** A text the person types, or the same text with a lock. There is no `maxlength`: it would cut what was pasted and say nothing. */
export function textField(view: ProfileView, member: Member, options: TextField): TemplateResult {
  const { label, hint, type = 'text', autocomplete = 'off' } = options;
  const id = view.id(member);
  const value = options.shown ?? String(view.value[member] ?? '');
  const lock = view.lock(member);
  if (lock) return readonlyField({ id, label, value, placeholder: view.ui('notSet'), reason: lock });
  const note = options.note ?? view.note(member, options.show);
  const onInput = (event: Event) => {
    const text = (event.target as HTMLInputElement).value;
    if (options.onInput) options.onInput(text);
    else view.edit(member, text);
  };
  const onLeave = () => {
    options.onLeave?.();
    view.leave(member);
  };
  return field({
    id,
    label,
    hint,
    note,
    control: html`<input
        part="input"
        id=${id}
        name=${member}
        type=${type}
        autocomplete=${autocomplete}
        dir=${options.ltr ? 'ltr' : 'auto'}
        ?required=${options.required}
        aria-invalid=${ifDefined(view.isInvalid(member) ? 'true' : undefined)}
        aria-describedby=${ifDefined(describedBy(id, hint, note))}
        .value=${live(value)}
        @input=${onInput}
        @blur=${onLeave}
      />${options.beside}`,
  });
}
