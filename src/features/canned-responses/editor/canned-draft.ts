import type { FieldProblem } from '../../../contract/index.js';
import { differing as differingIn, rebased as rebasedIn, type DraftForm } from '../../../element/draft-form.js';
import { cannedLimits, shortCodePattern, type CannedDraft } from '../canned-responses.js';
import { isReadable } from '../rules/readable.js';

export { readable } from '../rules/readable.js';

export const draftMembers = ['shortCode', 'content', 'label', 'language', 'attachments'] as const;
export type DraftMember = (typeof draftMembers)[number];
export type DraftProblems = { [M in DraftMember]?: FieldProblem };

export const emptyDraft: CannedDraft = { shortCode: '', content: '', label: '', language: '', attachments: [] };

/** What a person writes of a response, without the rest of it. */
export const draftOf = ({ shortCode, content, label, language, attachments }: CannedDraft): CannedDraft => ({
  shortCode,
  content,
  label,
  language,
  attachments,
});

/** Of files only their ids count: their addresses may be others every time. */
const essence = (draft: CannedDraft, member: DraftMember): string =>
  member === 'attachments' ? draft.attachments.map(({ id }) => id).join() : draft[member];

export const draftForm: DraftForm<CannedDraft> = {
  members: draftMembers,
  isSame: (member, one, other) => essence(one, member) === essence(other, member),
};

export const differing = (one: CannedDraft, other: CannedDraft): DraftMember[] => differingIn(draftForm, one, other);

export const rebased = (draft: CannedDraft, base: CannedDraft, now: CannedDraft): ReturnType<typeof rebasedIn<CannedDraft>> =>
  rebasedIn(draftForm, draft, base, now);

/** Both letter cases are one short code, and both ways to write an accent. */
export const foldedCode = (code: string): string => code.normalize('NFC').toLowerCase();

/** The slash is typed to find a response and is no part of its code. */
export const tidyCode = (code: string): string => code.trim().replace(/^\/+/u, '').normalize('NFC');

/** As it is sent. */
export const tidy = (draft: CannedDraft): CannedDraft => ({
  ...draft,
  shortCode: tidyCode(draft.shortCode),
  content: draft.content.replace(/\r\n?/gu, '\n'),
  label: draft.label.trim(),
});

/** The first character that no short code has; nothing: all may stand in one, though not everywhere. */
export const oddCharacter = (code: string): string | undefined => /[^\p{L}\p{M}\p{N}._-]/u.exec(code)?.[0];

function codeProblem(typed: string, isTaken: (code: string) => boolean): FieldProblem | undefined {
  const code = tidyCode(typed);
  if (!code) return { code: 'required' };
  if (code.length > cannedLimits.shortCode) return { code: 'too-long', limit: cannedLimits.shortCode };
  if (oddCharacter(code)) return { code: 'invalid-characters' };
  if (!shortCodePattern.test(code)) return { code: 'invalid-edge' };
  return isTaken(code) ? { code: 'taken' } : undefined;
}

function contentProblem({ content, attachments }: CannedDraft, limit: number, hasFiles: boolean): FieldProblem | undefined {
  if (!content.trim() && !attachments.length && !hasFiles) return { code: 'required' };
  if (content.length > limit) return { code: 'too-long', limit };
  return isReadable(content) ? undefined : { code: 'invalid-characters' };
}

function labelProblem(label: string): FieldProblem | undefined {
  if (label.trim().length > cannedLimits.label) return { code: 'too-long', limit: cannedLimits.label };
  return isReadable(label) ? undefined : { code: 'invalid-characters' };
}

export interface DraftRules {
  /** Longest content. */
  limit: number;
  isTaken(code: string): boolean;
  /** Files on their way count too. */
  hasFiles: boolean;
}

/** Before anybody is asked; the backend has the last word. */
export function problemsOf(draft: CannedDraft, { limit, isTaken, hasFiles }: DraftRules): DraftProblems {
  const found = {
    shortCode: codeProblem(draft.shortCode, isTaken),
    content: contentProblem(draft, limit, hasFiles),
    label: labelProblem(draft.label),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem));
}

/** Wrong however it goes on, so it is said while it is typed; what is only not finished waits until the person leaves. */
export const isSaidAtOnce = ({ code }: FieldProblem): boolean => ['taken', 'too-long', 'invalid-characters'].includes(code);
