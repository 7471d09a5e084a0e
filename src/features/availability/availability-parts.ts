import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, labelId, readonlyField, type ReadonlyField } from '../../ui/field.js';
import { segments } from '../../ui/segments.js';
import { switchControl } from '../../ui/switch.js';
import { lockedBy, noteOf, type AvailabilityView } from './availability-view.js';
import { availabilityStatuses } from './availability.js';
import { backSentence } from './return-sentence.js';

type Part = TemplateResult | typeof nothing;

/** One of the statuses that the backend knows. */
export function statusChoice(view: AvailabilityView): TemplateResult {
  const { state, text, idOf } = view;
  const { status } = state.value;
  const id = idOf('status');
  const label = text('title');
  const lock = lockedBy(view, 'status');
  if (lock) return readonlyField({ id, label, value: text(status), placeholder: '', reason: lock });
  const offered = view.capability.statuses ?? (['online', 'busy'] as const);
  // A newer backend may know more.
  const known = [...offered, ...(offered.includes(status) ? [] : [status])].filter((one) => availabilityStatuses.includes(one));
  const note = noteOf(view, 'status');
  return field({
    id,
    label,
    group: true,
    hint: backSentence(view) ?? text(`${status}Hint`),
    control: segments({
      id,
      name: 'status',
      options: known.map((value) => ({ value, label: text(value) })),
      value: status,
      labelledBy: labelId(id),
      describedBy: describedBy(id, true, note),
      onChoose: view.onStatus,
    }),
    note,
  });
}

/** Busy or not, for a menu in which there is no room for more. */
export function busySwitch(view: AvailabilityView): TemplateResult {
  const { state, text, idOf } = view;
  const { status } = state.value;
  const id = idOf('status');
  const label = text('toggle');
  const lock = lockedBy(view, 'status');
  if (lock) return readonlyField({ id, label, value: text(status), placeholder: '', reason: lock });
  const note = noteOf(view, 'status');
  const isBusy = status === 'busy';
  return html`${field({
    id,
    label,
    kind: 'switch',
    hint: (isBusy && backSentence(view)) || text('toggleHint'),
    control: switchControl({
      id,
      name: 'status',
      checked: isBusy,
      describedBy: describedBy(id, true, note),
      onFlip: (checked) => view.onStatus(checked ? 'busy' : 'online'),
    }),
    note,
  })}
  ${
    status === 'offline'
      ? html`<p part="hint">
          ${text('youAreOffline')} <button part="link" type="button" @click=${() => view.onStatus('online')}>${text('goOnline')}</button>
        </p>`
      : nothing
  }`;
}

/** Why somebody takes no chats. */
export function reason(view: AvailabilityView): Part {
  const { state, text, idOf, form } = view;
  const id = idOf('reason');
  const label = text('reason');
  const lock = lockedBy(view, 'reason');
  if (lock) return readonlyIfAny({ id, label, value: state.value.reason, placeholder: '', reason: lock });
  const hint = text('reasonHint');
  const note = noteOf(view, 'reason');
  const onSubmit = (event: Event) => {
    event.preventDefault();
    view.onReason();
  };
  return field({
    id,
    label,
    hint,
    control: html`<form part="actions" novalidate @submit=${onSubmit}>
      <input
        part="input"
        id=${id}
        name="reason"
        dir="auto"
        autocomplete="off"
        aria-invalid=${ifDefined(form.isInvalid('reason') ? 'true' : undefined)}
        aria-describedby=${ifDefined(describedBy(id, hint, note))}
        .value=${live(state.value.reason)}
        @input=${(event: Event) => form.edit('reason', (event.target as HTMLInputElement).value)}
        @blur=${() => form.check.leave('reason')}
      />${state.fields.reason?.is === 'draft' ? html`<button part="button">${text('saveReason')}</button>` : nothing}
    </form>`,
    note,
  });
}

/** What a backend does not have, and nobody has set, is no news. */
export const readonlyIfAny = (facts: ReadonlyField): Part => (facts.value ? readonlyField(facts) : nothing);

/** Who closes the last page takes no chats. */
export function autoOffline(view: AvailabilityView): TemplateResult {
  const { state, text, ui, idOf, form } = view;
  const id = idOf('autoOffline');
  const label = text('autoOffline');
  const lock = lockedBy(view, 'autoOffline');
  if (lock) return readonlyField({ id, label, value: ui(state.value.autoOffline ? 'on' : 'off'), placeholder: '', reason: lock });
  const note = noteOf(view, 'autoOffline');
  return field({
    id,
    label,
    kind: 'switch',
    hint: text('autoOfflineHint'),
    control: switchControl({
      id,
      name: 'autoOffline',
      checked: state.value.autoOffline,
      describedBy: describedBy(id, true, note),
      onFlip: (checked) => void form.choose({ autoOffline: checked }),
    }),
    note,
  });
}
