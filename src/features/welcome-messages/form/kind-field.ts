import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field, labelId } from '../../../ui/field.js';
import { icon } from '../../../ui/icon.js';
import { kindIcons } from '../list/welcome-icons.js';
import { welcomeKinds, type WelcomeKind } from '../welcome-messages.js';
import type { FormView } from './form-view.js';
import { problemNote } from './problem-text.js';

/** What the message is. Native radios in as many columns as there is room for; what was written for another kind stays. */
export function kindField(view: FormView): TemplateResult {
  const { text, list, work, capability } = view;
  const id = view.idOf(['kind']);
  const { kind } = work.written.draft;
  const offered = welcomeKinds.filter((one) => one === kind || (capability.kinds ?? welcomeKinds).includes(one));
  const option = (value: WelcomeKind) =>
    html`<label
      ><input
        type="radio"
        name=${id}
        value=${value}
        ?disabled=${work.is === 'saving'}
        .checked=${live(value === kind)}
        @change=${() => work.set(['kind'], value)}
      /><span>${icon(kindIcons[value], 'small')}${list(`kind-${value}`)}</span></label
    >`;
  return field({
    id,
    group: true,
    label: text('kind'),
    control: html`<fieldset part="segments" id=${id} role="radiogroup" tabindex="-1" aria-labelledby=${labelId(id)}>
      ${offered.map(option)}
    </fieldset>`,
    note: html`${problemNote(['kind'], view)}`,
  });
}
