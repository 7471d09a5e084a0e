import { html, nothing, type TemplateResult } from 'lit';
import type { Combobox } from '../../ui/combobox.js';
import { chatPreview } from './chat-preview.js';
import { customField } from './custom-fields.js';
import { languageField, type LanguageList } from './language-field.js';
import type { Member } from './profile-access.js';
import { phoneField } from './phone-field.js';
import type { PhoneNumbers } from './phone-numbers.js';
import type { ProfileView } from './profile-view.js';
import { textField, type TextField } from './text-field.js';
import type { VerifiedMember } from './verified-field.js';
import type { VerifiedFields } from './verified-fields.js';
import { workFields } from './work-fields.js';

/** The parts of the form that keep something of their own between two renders. */
export interface ProfileParts {
  phones: PhoneNumbers;
  combobox: Combobox;
  languages: LanguageList;
  verified: VerifiedFields;
}

/** The profile in the order it is read: you, how you are reached, what the host adds, what the company decides. */
export function profileSections(
  view: ProfileView,
  parts: ProfileParts,
  photo: TemplateResult | typeof nothing,
  picture: string,
): TemplateResult {
  const { text, capability } = view;
  const ownEmail = !view.lock('email');
  const custom = capability.custom ?? [];
  const own = (member: VerifiedMember, options: TextField) =>
    capability.verified?.includes(member) && !view.lock(member)
      ? parts.verified.render(view, member, options)
      : textField(view, member, options);
  const work: Member[] = ['username', 'role', 'businessUnit'];
  return html`
    ${section(
      view,
      'you',
      html`${photo} ${textField(view, 'name', { label: text('name'), hint: text('nameHint'), autocomplete: 'name', required: true })}
      ${textField(view, 'publicName', { label: text('publicName'), hint: text('publicNameHint'), autocomplete: 'nickname' })}
      ${chatPreview(view, picture)}`,
    )}
    ${section(
      view,
      ownEmail ? 'contactWithEmail' : 'contact',
      html`${languageField(view, parts.combobox, parts.languages)}
      ${ownEmail ? own('email', { label: text('email'), type: 'email', autocomplete: 'email', required: true, ltr: true }) : nothing}
      ${textField(view, 'landline', phoneField(view, parts.phones, 'landline'))} ${own('mobile', phoneField(view, parts.phones, 'mobile'))}`,
    )}
    ${custom.length ? section(view, 'more', html`${custom.map((field) => customField(view, field))}`) : nothing}
    ${workFields(view, ownEmail ? work : ['email', ...work])}
  `;
}

const section = (view: ProfileView, name: 'you' | 'contact' | 'contactWithEmail' | 'more', fields: TemplateResult) => {
  const id = `${view.id('name')}-${name}`;
  return html`<section part="section" aria-labelledby=${id}>
    <div part="header"><h3 part="heading" id=${id}>${view.text(name)}</h3></div>
    <div part="group">${fields}</div>
  </section>`;
};
