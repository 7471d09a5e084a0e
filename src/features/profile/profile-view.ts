import type { nothing, TemplateResult } from 'lit';
import type { FormController } from '../../element/index.js';
import type { Localizer, Translate } from '../../locales/localizer.js';
import { fieldNote, type FieldFact } from '../../ui/field-note.js';
import { noteId } from '../../ui/field.js';
import { textForCode, type UiText } from '../../ui/ui.messages.js';
import { asText, lockOf, type Member } from './profile-access.js';
import type { Profile, ProfileCapability } from './profile.js';
import { profileMessages } from './profile.messages.js';
import type { ProfileStore } from './profile.store.js';

export type ProfileState = ReturnType<ProfileStore['$profile']['get']>;
export type ReadyProfile = Extract<ProfileState, { phase: 'ready' }>;
export type ProfileText = Translate<typeof profileMessages>;

/** What the form knows while there is a profile to show. */
export interface ProfileFacts {
  readonly state: ReadyProfile;
  readonly capability: ProfileCapability;
  readonly canSave: boolean;
  readonly text: ProfileText;
  readonly ui: UiText;
  readonly texts: Localizer;
  readonly form: FormController;
  idOf(name: string): string;
}

/** What the parts of the form share. */
export interface ProfileView extends Omit<ProfileFacts, 'state' | 'form' | 'canSave' | 'idOf'> {
  readonly locale: string;
  readonly value: Profile;
  id(member: Member): string;
  /** Why it cannot be changed, in words; undefined: it can. */
  lock(member: Member): string | undefined;
  /** What is known of it that is not simply confirmed. */
  fact(member: Member): FieldFact | undefined;
  /** What stands under the control. `show` says a value of this member in words. */
  note(member: Member, show?: (value: unknown) => string): TemplateResult | typeof nothing;
  isInvalid(member: Member): boolean;
  edit(member: Member, value: string | boolean): void;
  /** The person has left the control. */
  leave(member: Member): void;
  undo(member: Member): void;
  /** What waits is given up; what waited with this member is typed and not saved again. */
  takeBack(member: Member): Promise<void>;
  /** What waits is tried now. */
  retry(): void;
}

export function profileView({ state, capability, canSave, text, ui, texts, form, idOf }: ProfileFacts): ProfileView {
  const { value, confirmed, fields } = state;
  const id = (member: Member) => idOf(member.replace(':', '-'));
  return {
    value,
    capability,
    text,
    ui,
    texts,
    locale: texts.locale,
    id,
    lock(member) {
      const code = lockOf(member, capability, canSave);
      return code && textForCode(ui, 'locked-', code, 'locked');
    },
    fact: (member) => fields[member],
    note: (member, show = asText) =>
      fieldNote({
        id: noteId(id(member)),
        fact: fields[member],
        problem: form.check.shown(member),
        was: show(confirmed[member]),
        saved: form.saved.members.has(member),
        text: ui,
        show,
        length: String(value[member] ?? '').length,
        explain: ({ code }) => ownWords(text, code, member),
        onUndo: () => void form.discard([member]),
        onRetry: () => void form.save(),
        onResolve: (keep) => form.resolve(member, keep),
      }),
    isInvalid: (member) => form.isInvalid(member),
    edit: (member, next) => form.edit(member, next),
    leave: (member) => form.check.leave(member),
    undo: (member) => void form.discard([member]),
    async takeBack(member) {
      const { [member]: _, ...others } = (await form.discard(form.waiting)) as Partial<Profile>;
      form.restore(others);
    },
    retry: () => form.retry(),
  };
}

/** What the profile has words of its own for. */
function ownWords(text: ProfileText, code: string, member: Member): string | undefined {
  const key = code === 'required' && member === 'name' ? 'problem-required-name' : `problem-${code}`;
  return key in profileMessages ? text(key as keyof typeof profileMessages) : undefined;
}

/** The host's own word for its own field. */
export function labelOf({ capability, text }: Pick<ProfileView, 'capability' | 'text'>, member: string): string {
  return capability.custom?.find((custom) => custom.member === member)?.label ?? text(member as 'name');
}
