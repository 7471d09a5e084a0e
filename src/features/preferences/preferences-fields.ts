import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { describedBy, field, labelId, readonlyField } from '../../ui/field.js';
import { icon } from '../../ui/icon.js';
import { segments, select, type Choice } from '../../ui/segments.js';
import { switchControl } from '../../ui/switch.js';
import { channelsOf, has, idFor, labelOf, lockedBy, noteOf, worded, type Member, type PreferencesView } from './preferences-view.js';
import { longestSignature } from './preferences.js';
import { signed } from './signed.js';

type Part = TemplateResult | typeof nothing;

/** The same words, with a lock and the reason for it. */
function lockedField(view: PreferencesView, member: Member, label: string, reason: string): TemplateResult {
  const value = worded(view, member, view.state.value[member]);
  return readonlyField({ id: idFor(view, member), label, value, placeholder: view.ui('notSet'), reason });
}

export function switchField(view: PreferencesView, member: Member, label = labelOf(view, member)): Part {
  if (!has(view, member)) return nothing;
  const reason = lockedBy(view, member);
  if (reason) return lockedField(view, member, label, reason);
  const id = idFor(view, member);
  const note = noteOf(view, member);
  return field({
    id,
    label,
    kind: 'switch',
    control: switchControl({
      id,
      name: member,
      checked: view.state.value[member] === true,
      describedBy: describedBy(id, false, note),
      onFlip: (checked) => void view.form.choose({ [member]: checked }),
    }),
    note,
  });
}

interface Choosing {
  values: readonly string[];
  hint?: string;
  /** All in sight, side by side. */
  inSight?: boolean;
}

export function choiceField(view: PreferencesView, member: Member, { values, hint, inSight = false }: Choosing): Part {
  if (!has(view, member)) return nothing;
  const label = labelOf(view, member);
  const reason = lockedBy(view, member);
  if (reason) return lockedField(view, member, label, reason);
  const id = idFor(view, member);
  const note = noteOf(view, member);
  const choice: Choice = {
    id,
    name: member,
    options: values.map((value) => ({ value, label: worded(view, member, value) })),
    value: String(view.state.value[member]),
    describedBy: describedBy(id, hint, note),
    onChoose: (value) => void view.form.choose({ [member]: value }),
  };
  const control = inSight ? segments({ ...choice, labelledBy: labelId(id) }) : select(choice);
  return field({ id, label, hint, group: inSight, control, note });
}

export function signatureField(view: PreferencesView): Part {
  if (!has(view, 'signature')) return nothing;
  const { state, form } = view;
  const id = idFor(view, 'signature');
  const reason = lockedBy(view, 'signature');
  const hint = reason ?? view.text('signatureHint');
  const note = noteOf(view, 'signature');
  const signature = state.value.signature ?? '';
  const length = `${id}-length`;
  const count = html`<p part="hint count" id=${length}>
    ${view.text('signatureLength', { length: signature.length, limit: longestSignature })}
  </p>`;
  return field({
    id,
    label: labelOf(view, 'signature'),
    hint,
    control: html`<textarea
        part="textarea"
        id=${id}
        name="signature"
        rows="3"
        dir="auto"
        ?readonly=${reason !== undefined}
        aria-invalid=${ifDefined(form.isInvalid('signature') ? 'true' : undefined)}
        aria-describedby=${[describedBy(id, hint, note), reason ? '' : length].filter(Boolean).join(' ')}
        .value=${live(signature)}
        @input=${(event: Event) => form.edit('signature', (event.target as HTMLTextAreaElement).value)}
        @blur=${() => form.check.leave('signature')}
      ></textarea
      >${reason ? icon('lock', 'small') : count}`,
    note,
  });
}

/** As typed, by the first channel that has it: nobody wants to send a message to see. */
export function signaturePreview(view: PreferencesView): Part {
  const { state, text } = view;
  const channels = channelsOf(view);
  const [channel] = [...channels.filter(({ id }) => state.value[`signature:${id}`]), ...channels];
  if (!channel || !state.value.signature?.trim()) return nothing;
  const isOn = state.value[`signature:${channel.id}`];
  const likes = { ...state.value, [`signature:${channel.id}`]: true };
  return html`<div part="preview" role="group" aria-label=${text('preview')}>
    <p part="hint">${text('preview')} · ${isOn ? text('previewBy', { channel: channel.label }) : text('previewOff')}</p>
    <p part="bubble" dir="auto">${signed(text('previewText'), likes, channel.id)}</p>
  </div>`;
}
