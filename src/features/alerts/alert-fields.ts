import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describedBy, field, labelId, readonlyField } from '../../ui/field.js';
import { select, type Option } from '../../ui/segments.js';
import { switchControl } from '../../ui/switch.js';
import type { AlertsHere, HereMember } from './alerts-here.js';
import type { AlertView } from './alert-view.js';

export interface Labelled {
  label: string;
  hint?: string | undefined;
}

/** What a member holds that is not a flag: `on` stands for the switch's "on". */
export interface SwitchField extends Labelled {
  isOn?(value: AlertsHere): boolean;
  patch?(on: boolean): Partial<AlertsHere>;
}

/** A switch that saves itself. */
export function switchField(view: AlertView, member: HereMember, options: SwitchField): TemplateResult | typeof nothing {
  if (!view.has(member)) return nothing;
  const { label, hint, isOn = (value) => value[member] === true, patch = (on) => ({ [member]: on }) } = options;
  const id = view.id(member);
  const show = (value: AlertsHere) => view.ui(isOn(value) ? 'on' : 'off');
  const reason = view.lock(member);
  if (reason) return readonlyField({ id, label, value: show(view.value), placeholder: '', reason });
  const note = view.note([member], show);
  const control = switchControl({
    id,
    name: member,
    checked: isOn(view.value),
    describedBy: describedBy(id, hint, note),
    // Rendered anew while it is being clicked, it may be back where it was: it is flipped from what is shown.
    onFlip: () => view.choose(patch(!isOn(view.value))),
  });
  return field({ id, label, hint, note, kind: 'switch', control });
}

export interface SelectField extends Labelled {
  options: readonly Option[];
  value: string;
  patch(chosen: string): Partial<AlertsHere>;
  show(value: AlertsHere): string;
  /** At the end of the control. */
  beside?: TemplateResult | typeof nothing;
}

/** A choice from a list that saves itself. */
export function selectField(view: AlertView, member: HereMember, options: SelectField): TemplateResult | typeof nothing {
  if (!view.has(member)) return nothing;
  const { label, hint, value, show, beside = nothing } = options;
  const id = view.id(member);
  const reason = view.lock(member);
  if (reason) return readonlyField({ id, label, value: show(view.value), placeholder: view.ui('notSet'), reason });
  const note = view.note([member], show);
  const list = select({
    id,
    name: member,
    options: options.options,
    value,
    describedBy: describedBy(id, hint, note),
    onChoose: (chosen) => view.choose(options.patch(chosen)),
  });
  return field({ id, label, hint, note, control: html`${list}${beside}` });
}

/** A flag of several side by side, whose words stand beside it. */
export const flagBox = (view: AlertView, member: HereMember): TemplateResult =>
  html`<input
    part="checkbox"
    type="checkbox"
    name=${member}
    .checked=${live(view.value[member] === true)}
    ?disabled=${Boolean(view.lock(member))}
    @change=${() => view.choose({ [member]: !view.value[member] })}
  />`;

/** The same in a few letters, of which the whole name is `label`. */
export const flagButton = (view: AlertView, member: HereMember, label: string, letters: string): TemplateResult =>
  html`<label
    ><input
      type="checkbox"
      name=${member}
      aria-label=${label}
      .checked=${live(view.value[member] === true)}
      ?disabled=${Boolean(view.lock(member))}
      @change=${() => view.choose({ [member]: !view.value[member] })}
    />${letters}</label
  >`;

export interface GroupField extends Labelled {
  members: readonly HereMember[];
  /** What the members hold, in words. */
  show(value: AlertsHere): string;
  control(described: string | undefined): TemplateResult;
}

/** Several controls under one label, and one answer for all of them. */
export function groupField(view: AlertView, { label, hint, members, show, control }: GroupField): TemplateResult | typeof nothing {
  if (!members.every(view.has)) return nothing;
  const id = view.id(members[0]!);
  const locks = members.map((member) => view.lock(member));
  const reason = locks.find(Boolean);
  if (locks.every(Boolean)) return readonlyField({ id, label, value: show(view.value), placeholder: view.text('none'), reason });
  const said = reason ?? hint;
  const note = view.note(members, show);
  return field({ id, label, hint: said, note, group: true, control: control(describedBy(id, said, note)) });
}

export const groupLabel = (view: AlertView, members: readonly HereMember[]): string => labelId(view.id(members[0]!));
