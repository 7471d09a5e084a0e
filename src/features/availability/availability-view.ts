import type { nothing, TemplateResult } from 'lit';
import type { FormController } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import type { ResourceState } from '../../state/resource-state.js';
import { fieldNote } from '../../ui/field-note.js';
import { noteId } from '../../ui/field.js';
import { lockOf } from '../../ui/lock.js';
import { clockTime } from '../../ui/clock-time.js';
import type { UiText } from '../../ui/ui.messages.js';
import { availabilityMessages } from './availability.messages.js';
import type { Availability, AvailabilityCapability, AvailabilityStatus } from './availability.js';

export type AvailabilityText = Translate<typeof availabilityMessages>;
export type ReadyAvailability = Extract<ResourceState<Availability>, { phase: 'ready' }>;
export type Member = keyof Availability;

/** What the parts of the element share while there is something to show. */
export interface AvailabilityView {
  readonly state: ReadyAvailability;
  readonly capability: AvailabilityCapability;
  readonly canSave: boolean;
  readonly text: AvailabilityText;
  readonly ui: UiText;
  readonly locale: string;
  readonly now: number;
  readonly form: FormController;
  idOf(name: string): string;
  onStatus(status: AvailabilityStatus): void;
  onReason(): void;
}

/** Why a member cannot be changed, in words; undefined: it can. */
export const lockedBy = ({ capability, canSave, ui }: AvailabilityView, member: Member): string | undefined =>
  lockOf(member, capability, canSave, ui);

/** A value in words. */
function worded({ text, ui, locale, now }: AvailabilityView, member: Member, value: unknown): string {
  if (member === 'autoOffline') return ui(value ? 'on' : 'off');
  if (member === 'status') return text(value as AvailabilityStatus);
  const typed = typeof value === 'string' ? value : '';
  return member === 'until' && typed ? clockTime(typed, locale, now) : typed;
}

export function noteOf(view: AvailabilityView, member: Member): TemplateResult | typeof nothing {
  const { state, form, ui, text } = view;
  const show = (value: unknown) => worded(view, member, value);
  // What goes with the status was refused with it.
  const refused = Object.keys(state.fields).filter((name) => state.fields[name as Member]?.is === 'refused');
  return fieldNote({
    id: noteId(view.idOf(member)),
    ...(state.fields[member] && { fact: state.fields[member] }),
    ...(form.check.shown(member) && { problem: form.check.shown(member)! }),
    was: show(state.confirmed[member]),
    saved: form.saved.members.has(member),
    callsOut: member === refused[0],
    text: ui,
    show,
    length: String(state.value[member]).length,
    explain: ({ code }) => {
      const key = `problem-${code}`;
      return key in availabilityMessages ? text(key as keyof typeof availabilityMessages) : undefined;
    },
    onUndo: () => void form.discard([member]),
    onRetry: () => void form.again(refused),
    onResolve: (keep) => form.resolve(member, keep),
  });
}
