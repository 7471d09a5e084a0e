import type { DraftForm } from '../../../element/draft-form.js';
import { emptyContent, type WelcomeContent, type WelcomeDraft, type WelcomePlace } from '../welcome-messages.js';

/** Where something stands in a draft: `['contents', 0, 'buttons', 2, 'title']`. */
export type Path = readonly (string | number)[];

export const emptyDraft: WelcomeDraft = { name: '', kind: 'text', numbers: [], contents: [emptyContent] };

export const draftOf = ({ name, kind, numbers, contents }: WelcomeDraft): WelcomeDraft => ({
  name,
  kind,
  numbers,
  contents: contents.length ? contents.map((content) => ({ ...emptyContent, ...content })) : [emptyContent],
});

/** Of files only their ids count: their addresses may be others every time. */
const essence = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'file' && inner ? (inner as { id: string }).id : inner));

export const draftForm: DraftForm<WelcomeDraft> = {
  members: ['name', 'kind', 'numbers', 'contents'],
  isSame: (member, one, other) => essence(one[member]) === essence(other[member]),
};

/** As it is sent. Half a place, which no other kind shows, is none. */
export const tidy = ({ name, kind, numbers, contents }: WelcomeDraft): WelcomeDraft => ({
  name: name.trim(),
  kind,
  numbers,
  contents: contents.map((content) => ({ ...content, body: content.body.replace(/\r\n?/gu, '\n'), place: wholePlace(content) })),
});

const wholePlace = ({ place }: WelcomeContent): WelcomePlace | null =>
  place && !Number.isNaN(place.latitude + place.longitude) ? place : null;

/** Two lists of steps are one place. */
export const keyOf = (path: Path): string => path.join('-');

export const valueAt = (draft: WelcomeDraft, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], draft);

/** The same draft with another value at a place; everything beside the way there is the same object. */
export function withValue<T>(whole: T, [step, ...rest]: Path, value: unknown): T {
  if (step === undefined) return value as T;
  if (Array.isArray(whole)) {
    const length = Math.max(whole.length, Number(step) + 1);
    return Array.from({ length }, (_, at) =>
      at === step ? withValue(whole[at] as unknown, rest, value) : ((whole[at] as unknown) ?? ''),
    ) as T;
  }
  return { ...whole, [step]: withValue((whole as Record<string, unknown>)[step], rest, value) };
}

/** What of the contents differs: members of theirs, or `language` where one came, went or changed its language. */
export function changedMembers(one: readonly WelcomeContent[], other: readonly WelcomeContent[]): (keyof WelcomeContent)[] {
  if (one.length !== other.length) return ['language'];
  const members = Object.keys(emptyContent) as (keyof WelcomeContent)[];
  return members.filter((member) =>
    one.some((content, at) => essence(content[member]) !== essence(other[at]![member]) && !isBothNo(content, other[at]!, member)),
  );
}

const isBothNo = (one: WelcomeContent, other: WelcomeContent, member: keyof WelcomeContent) => !one[member] && !other[member];

const newId = (): string => `reply-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

export const newReply = (): { id: string; title: string } => ({ id: newId(), title: '' });
export const newRow = (): { id: string; title: string; description: string } => ({ ...newReply(), description: '' });

/** For another language: what is no words stays, and the words are still to be written. */
export const untranslated = (content: WelcomeContent, language: string): WelcomeContent => ({
  ...content,
  language,
  body: '',
  header: '',
  footer: '',
  menu: '',
  buttons: content.buttons.map(({ id }) => ({ id, title: '' })),
  sections: content.sections.map(({ rows }) => ({ title: '', rows: rows.map(({ id }) => ({ id, title: '', description: '' })) })),
  template: '',
  parameters: [],
});

const noPlace: WelcomePlace = { latitude: NaN, longitude: NaN, name: '', address: '' };

/** Null as long as nothing of it is written. */
export function withPlace(place: WelcomePlace | null, patch: Partial<WelcomePlace>): WelcomePlace | null {
  const next = { ...(place ?? noPlace), ...patch };
  return Number.isNaN(next.latitude) && Number.isNaN(next.longitude) && !next.name && !next.address ? null : next;
}
