import type { TemplateResult } from 'lit';
import { describedBy, field, readonlyField } from '../../ui/field.js';
import { select } from '../../ui/segments.js';
import { switchControl } from '../../ui/switch.js';
import { asText } from './profile-access.js';
import type { CustomField } from './profile.js';
import type { ProfileView } from './profile-view.js';
import { textField } from './text-field.js';

/** A host's own field, by its capability; label and hint are the host's own words. */
export function customField(view: ProfileView, custom: CustomField): TemplateResult {
  const { label, hint, member } = custom;
  if (custom.type === 'text') return textField(view, member, { label, hint, required: custom.required });
  const id = view.id(member);
  const value = view.value[member];
  const lock = view.lock(member);
  const show = (other: unknown) =>
    custom.type === 'switch'
      ? view.ui(other ? 'on' : 'off')
      : (custom.options?.find((option) => option.value === other)?.label ?? asText(other));
  if (lock) return readonlyField({ id, label, value: show(value), placeholder: view.ui('notSet'), reason: lock });
  const note = view.note(member, show);
  const ids = describedBy(id, hint, note);
  if (custom.type === 'switch') {
    const control = switchControl({
      id,
      name: member,
      checked: value === true,
      onFlip: (on) => view.edit(member, on),
      describedBy: ids,
    });
    return field({ label, hint, id, note, kind: 'switch', control });
  }
  return field({
    label,
    hint,
    id,
    note,
    control: select({
      id,
      name: member,
      options: optionsOf(custom, asText(value), view.ui('notSet')),
      value: asText(value),
      required: custom.required ?? false,
      isInvalid: view.isInvalid(member),
      describedBy: ids,
      onChoose: (chosen) => view.edit(member, chosen),
      onLeave: () => view.leave(member),
    }),
  });
}

/** A value that the host no longer offers is still what is stored, and is not changed by looking at it. */
function optionsOf({ options = [] }: CustomField, value: string, none: string): NonNullable<CustomField['options']> {
  return options.some((option) => option.value === value) ? options : [{ value, label: value || none }, ...options];
}
