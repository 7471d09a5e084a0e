import type { CannedDraft } from '../canned-responses.js';

/** What is imported and exported. Files are not. */
export type ImportMember = keyof Omit<CannedDraft, 'attachments'>;

export const importMembers: readonly ImportMember[] = ['shortCode', 'content', 'label', 'language'];

/** As our own exports name them. */
export const columnNames: Readonly<Record<ImportMember, string>> = {
  shortCode: 'short_code',
  content: 'content',
  label: 'label',
  language: 'language',
};

/** What else they are called where people come from. */
const others: Readonly<Record<ImportMember, readonly string[]>> = {
  shortCode: ['code', 'shortcut', 'trigger'],
  content: ['text', 'message', 'body', 'response', 'reply'],
  label: ['category', 'tag'],
  language: ['lang', 'locale'],
};

/** Large or small, with a space, a line or nothing between: `Short code`, `short_code`, `shortCode`. */
const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.\-\u200b-\u200f\u2066-\u2069\ufeff]+/gu, '');

export type MemberOf = (name: string) => ImportMember | undefined;

/** Finds what a column is, by its English name or the one in the person's language. */
export function memberOf(own: Readonly<Record<ImportMember, string>>): MemberOf {
  const known = new Map<string, ImportMember>();
  for (const member of importMembers)
    for (const name of [columnNames[member], ...others[member], own[member]]) known.set(plain(name), member);
  return (name) => known.get(plain(name));
}
