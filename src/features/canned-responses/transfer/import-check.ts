import { foldedCode, tidyCode } from '../editor/canned-draft.js';
import { cannedLimits, shortCodePattern, type CannedResponse } from '../canned-responses.js';
import type { ImportMember } from './import-columns.js';
import { fullDraft, type ReadRow, type RowProblem } from './import-rows.js';

/**
 * What would become of a row. `changed`: there is one with this short code and other words. `same`: there is nothing to do. `conflict`: the
 * short code is there in other letters, large or small, or stands twice in the file. `bad`: it cannot be a response.
 */
export type Verdict = 'new' | 'changed' | 'same' | 'conflict' | 'bad';
export const verdicts: readonly Verdict[] = ['new', 'changed', 'conflict', 'bad', 'same'];

export interface CheckedRow {
  row: number;
  verdict: Verdict;
  draft: Record<ImportMember, string>;
  problems: readonly RowProblem[];
  /** The one with this short code. */
  existing?: CannedResponse;
}

const controls = /[\u0000-\u001f\u007f]/u;
const controlsButLines = /[\u0000-\u0008\u000b-\u001f\u007f]/u;
const loneSurrogate = /\p{Surrogate}/u;

/** Says of each row in turn what would become of it, and remembers the short codes it has seen. */
export class ImportCheck {
  #existing = new Map<string, CannedResponse>();
  #seen = new Map<string, number>();
  #languages = new Map<string, string | undefined>();

  constructor(private readonly longest: number = cannedLimits.content) {}

  /** One of the person's own, which the rows are compared to. */
  know(response: CannedResponse): void {
    this.#existing.set(foldedCode(response.shortCode), response);
  }

  check({ row, given, problems: before }: ReadRow): CheckedRow {
    const draft = fullDraft(given);
    if (before.length) return { row, verdict: 'bad', draft, problems: before };
    draft.shortCode = tidyCode(draft.shortCode);
    draft.content = draft.content.replace(/\r\n?/g, '\n');
    draft.label = draft.label.trim();
    const existing = this.#existing.get(foldedCode(draft.shortCode));
    // What the file has no column for stays as it is.
    if (existing && given.label === undefined) draft.label = existing.label;
    draft.language = existing && given.language === undefined ? existing.language : this.#languageOf(draft.language.trim());
    const problems = this.#problemsOf(draft, existing);
    if (problems.length) return { row, verdict: 'bad', draft, problems };
    return { row, draft, ...this.#place(row, draft, existing), ...(existing && { existing }) };
  }

  #place(row: number, draft: CheckedRow['draft'], existing: CannedResponse | undefined): Pick<CheckedRow, 'verdict' | 'problems'> {
    const key = foldedCode(draft.shortCode);
    const first = this.#seen.get(key);
    if (first !== undefined) return { verdict: 'conflict', problems: [{ code: 'twice', row: first }] };
    this.#seen.set(key, row);
    if (!existing) return { verdict: 'new', problems: [] };
    if (existing.shortCode.normalize('NFC') !== draft.shortCode)
      return { verdict: 'conflict', problems: [{ code: 'other-case', other: existing.shortCode }] };
    const isSame = (['content', 'label', 'language'] as const).every((member) => existing[member] === draft[member]);
    return { verdict: isSame ? 'same' : 'changed', problems: [] };
  }

  #problemsOf({ shortCode, content, label, language }: CheckedRow['draft'], existing?: CannedResponse): RowProblem[] {
    const found: RowProblem[] = [];
    const say = (member: ImportMember, code: string, limit?: number, length?: number) =>
      found.push({ member, code, ...(limit !== undefined && { limit }), ...(length !== undefined && { length }) });
    const long = (member: ImportMember, value: string, limit: number) =>
      value.length > limit && say(member, 'too-long', limit, value.length);
    if (!shortCode) say('shortCode', 'required');
    else if (!long('shortCode', shortCode, cannedLimits.shortCode) && !shortCodePattern.test(shortCode))
      say('shortCode', 'invalid-characters');
    if (!content.trim() && !existing?.attachments.length) say('content', 'required');
    else if (!long('content', content, this.longest) && hasUnreadable(content, controlsButLines)) say('content', 'invalid-characters');
    if (!long('label', label, cannedLimits.label) && hasUnreadable(label, controls)) say('label', 'invalid-characters');
    if (language && language !== existing?.language && !this.#languages.get(language)) say('language', 'invalid-language');
    return found;
  }

  /** As everybody writes it (`pt-br` is `pt-BR`); what is no language stays as it is. */
  #languageOf(tag: string): string {
    if (!tag) return '';
    if (!this.#languages.has(tag)) {
      const known = languageTag(tag);
      this.#languages.set(tag, known);
      if (known) this.#languages.set(known, known);
    }
    return this.#languages.get(tag) ?? tag;
  }
}

const hasUnreadable = (value: string, unwanted: RegExp) => unwanted.test(value) || loneSurrogate.test(value);

function languageTag(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).toString();
  } catch {
    return undefined;
  }
}

/** Those that exist already: left as they are, or written over. */
export type ExistingChoice = 'skip' | 'replace';

/** What would be sent. A short code that stands twice in the file goes once, the first time. */
export function goesIn({ verdict, existing, problems }: CheckedRow, choice: ExistingChoice): boolean {
  if (verdict === 'new') return true;
  const isThere = verdict === 'changed' || (verdict === 'conflict' && existing !== undefined && problems[0]?.code === 'other-case');
  return isThere && choice === 'replace';
}
