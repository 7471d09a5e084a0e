import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy } from '../../../ui/field.js';
import { leftToRight } from '../../../ui/isolates.js';
import { whatsAppLimits as limits } from '../rules/whatsapp-limits.js';
import { degreesIn, degreesText, placeIn } from './degrees.js';
import { groupField } from './entries.js';
import type { FormView } from './form-view.js';
import { problemNote } from './problem-text.js';
import { textField } from './text-field.js';
import { withPlace } from './welcome-draft.js';

type Side = 'latitude' | 'longitude';

/** Where it is. */
export function placeFields(view: FormView): TemplateResult {
  const { text, work } = view;
  const path = work.path('place');
  const { language, place } = work.content;
  const words = (member: 'name' | 'address', label: string, limit: number) =>
    textField(view, { path: [...path, member], label, hint: text('optional'), limit, language });
  return html`${groupField(view, {
    path,
    label: text('place'),
    hint: text('placeHint', { example: leftToRight('59.3293, 18.0686') }),
    kind: 'sides-by-side',
    controls: html`${degrees(view, 'latitude', place?.latitude)} ${degrees(view, 'longitude', place?.longitude)}`,
  })}
  ${words('name', text('placeName'), limits.placeName)} ${words('address', text('address'), limits.address)}`;
}

function degrees(view: FormView, side: Side, value: number | undefined): TemplateResult {
  const { text, work, locale, typed } = view;
  const path = work.path('place', side);
  const id = view.idOf(path);
  const note = problemNote(path, view);
  // What is typed stays as it is typed, as long as it means what is kept.
  const kept = typed.get(id);
  const shown = kept !== undefined && Object.is(degreesIn(kept), value ?? NaN) ? kept : degreesText(value, locale);
  const set = (patch: Partial<Record<Side, number>>) => work.set(work.path('place'), withPlace(work.content.place, patch));
  const onWrite = ({ type, target, inputType = '' }: Event & { inputType?: string }) => {
    const written = (target as HTMLInputElement).value;
    // Key by key it would be torn apart before it is whole.
    const whole = type === 'change' || /^insertFrom(?:Paste|Drop)/u.test(inputType) ? placeIn(written) : undefined;
    if (whole) return set(whole);
    typed.set(id, written);
    set({ [side]: degreesIn(written) });
  };
  return html`<div data-kind="entry">
    <label part="label" for=${id}>${text(side)}</label>
    <input
      part="input"
      id=${id}
      dir="ltr"
      inputmode="text"
      autocomplete="off"
      ?readonly=${work.is === 'saving'}
      aria-invalid=${ifDefined(note === nothing ? undefined : 'true')}
      aria-describedby=${ifDefined(describedBy(id, false, note))}
      .value=${live(shown)}
      @input=${onWrite}
      @change=${onWrite}
      @blur=${() => work.leave(path)}
    />
    ${note}
  </div>`;
}
