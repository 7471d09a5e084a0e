import type { nothing, TemplateResult } from 'lit';
import type { FormController } from '../../element/index.js';
import type { Translate } from '../../locales/localizer.js';
import type { ResourceState } from '../../state/resource-state.js';
import { fieldNote } from '../../ui/field-note.js';
import { noteId } from '../../ui/field.js';
import { languageLabel } from '../../ui/language-label.js';
import { lockOf } from '../../ui/lock.js';
import { modifierName } from '../../ui/modifier-name.js';
import type { UiText } from '../../ui/ui.messages.js';
import { preferencesMessages } from './preferences.messages.js';
import type { Preferences, PreferencesCapability } from './preferences.js';

export type PreferencesText = Translate<typeof preferencesMessages>;
export type ReadyPreferences = Extract<ResourceState<Preferences>, { phase: 'ready' }>;
export type Member = keyof Preferences;

/** What the parts of the form share while there is something to show. */
export interface PreferencesView {
  readonly state: ReadyPreferences;
  readonly capability: PreferencesCapability;
  readonly canSave: boolean;
  readonly text: PreferencesText;
  readonly ui: UiText;
  readonly locale: string;
  readonly form: FormController;
  idOf(name: string): string;
}

/** A backend has as many members as it can keep; the others are not shown. */
export const has = ({ state }: PreferencesView, member: Member): boolean => member in state.value;

export const idFor = ({ idOf }: PreferencesView, member: Member): string => idOf(member.replace(':', '-'));

export const lockedBy = ({ capability, canSave, ui }: PreferencesView, member: Member): string | undefined =>
  lockOf(member, capability, canSave, ui);

/** What a message may be sent by, and have a signature: all that the backend knows and keeps a switch for. */
export function channelsOf({ state, capability, text }: PreferencesView): { id: string; label: string }[] {
  const kept = Object.keys(state.value).flatMap((member) => (member.startsWith('signature:') ? [member.slice('signature:'.length)] : []));
  const known: PreferencesCapability['channels'] = capability.channels ?? kept.map((id) => ({ id }));
  return known.filter(({ id }) => kept.includes(id)).map(({ id, label }) => ({ id, label: label ?? channelName(id, text) }));
}

function channelName(id: string, text: PreferencesText): string {
  const key = `channel-${id}`;
  return key in preferencesMessages ? text(key as keyof typeof preferencesMessages) : id;
}

export function labelOf(view: PreferencesView, member: string): string {
  const [name, channel] = member.split(':') as [string, string | undefined];
  if (channel === undefined) return view.text(name as 'theme');
  return view.text('signatureBy', { channel: channelsOf(view).find(({ id }) => id === channel)?.label ?? channel });
}

/** A value in words. */
export function worded({ text, ui, locale }: PreferencesView, member: Member, value: unknown): string {
  if (typeof value === 'boolean') return ui(value ? 'on' : 'off');
  const chosen = typeof value === 'string' ? value : '';
  if (member === 'sendKey') return chosen === 'enter' ? text('keyEnter') : text('keyWithEnter', { key: modifierName(ui) });
  if (member === 'interfaceLanguage') return chosen ? languageLabel(chosen, locale) : text('interfaceLanguageNone');
  const key = `${member}-${chosen}`;
  return key in preferencesMessages ? text(key as keyof typeof preferencesMessages) : chosen;
}

export function noteOf(view: PreferencesView, member: Member): TemplateResult | typeof nothing {
  const { state, form, ui, text } = view;
  const show = (value: unknown) => worded(view, member, value);
  const [fact, problem] = [state.fields[member], form.check.shown(member)];
  return fieldNote({
    id: noteId(idFor(view, member)),
    ...(fact && { fact }),
    ...(problem && { problem }),
    was: show(state.confirmed[member]),
    saved: form.saved.members.has(member),
    callsOut: !form.isExplicit,
    text: ui,
    show,
    length: String(state.value[member] ?? '').length,
    explain: ({ code }) => (code === 'invalid-characters' ? text('problem-invalid-characters') : undefined),
    onUndo: () => void form.discard([member]),
    onRetry: () => void form.again([member]),
    onResolve: (keep) => form.resolve(member, keep),
  });
}
