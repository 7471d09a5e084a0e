import { html, nothing, type TemplateResult } from 'lit';
import { readonlyField } from '../../ui/field.js';
import { textForCode } from '../../ui/ui.messages.js';
import { lockOf, safeLink, type Member } from './profile-access.js';
import type { ProfileView } from './profile-view.js';

/** What the company decides: why it is locked, and whom to ask. */
export function workFields(view: ProfileView, members: readonly Member[]): TemplateResult {
  const { value, text, ui } = view;
  const why = view.id('role') + '-why';
  const reason = textForCode(ui, 'locked-', lockOf(members[0]!, view.capability, true) ?? '', 'locked');
  return html`<section part="section" aria-labelledby=${`${why}-title`}>
    <div part="header">
      <h3 part="heading" id=${`${why}-title`}>${text('work')}</h3>
      <p part="description" id=${why}>${ui('sentence', { text: reason })} ${contact(view)}</p>
    </div>
    <div part="group">
      ${members.map((member) => {
        const own = view.lock(member);
        return readonlyField({
          id: view.id(member),
          label: text(member as 'role'),
          value: String(value[member] ?? ''),
          placeholder: ui('notSet'),
          describedBy: why,
          reason: own === reason ? undefined : own,
        });
      })}
    </div>
  </section>`;
}

/** A translator may put the name anywhere in the sentence. */
function contact({ capability, text }: ProfileView): TemplateResult | typeof nothing {
  if (!capability.contact) return nothing;
  const ask = text('ask', { name: capability.contact.name });
  const href = safeLink(capability.contact.href);
  const [before = '', after = ''] = text('askToChange').split('{ask}');
  return html`${before}${href ? html`<a href=${href}>${ask}</a>` : ask}${after}`;
}
