import { asText } from './profile-access.js';
import type { PhoneNumbers } from './phone-numbers.js';
import type { ProfileView } from './profile-view.js';
import type { TextField } from './text-field.js';

/** A number with its country code; the country it belongs to is named as soon as it is known. */
export function phoneField(view: ProfileView, phones: PhoneNumbers, member: 'landline' | 'mobile'): TextField {
  const value = view.value[member];
  return {
    show: (other) => phones.format(asText(other)),
    label: view.text(member),
    hint: phones.country(value, view.locale) ?? view.text('phoneHint'),
    type: 'tel',
    autocomplete: member === 'mobile' ? 'tel' : 'off',
    ltr: true,
    shown: phones.shown(member, value),
    onInput: (text) => view.edit(member, phones.type(member, text)),
    onLeave: () => phones.settle(member),
  };
}
