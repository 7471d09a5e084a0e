import type { Translate } from '../../../locales/localizer.js';
import { cannedImportMessages } from './canned-import.messages.js';
import type { CheckedRow } from './import-check.js';
import { columnNames, importMembers, type ImportMember } from './import-columns.js';
import type { RowProblem } from './import-rows.js';
import { isolated } from '../../../ui/isolates.js';

export type ImportText = Translate<typeof cannedImportMessages>;

export const columnList = (): string => importMembers.map((member) => columnNames[member]).join(', ');

export const ownColumnNames = (text: ImportText): Record<ImportMember, string> => ({
  shortCode: text('shortCode'),
  content: text('content'),
  label: text('label'),
  language: text('language'),
});

function problemText(problem: RowProblem, row: CheckedRow, text: ImportText): string {
  const { code, member, limit = 0, length = 0, other = '', row: first = 0 } = problem;
  const isShortCode = member === 'shortCode' && code.startsWith('invalid');
  const name = `reason-${isShortCode ? 'invalid-short-code' : code}`;
  const key = (name in cannedImportMessages ? name : 'reason-other') as 'reason-other';
  return text(key, {
    member: member ? text(member) : '',
    value: isolated(member ? row.draft[member] : ''),
    other: isolated(`/${other}`),
    limit,
    length,
    row: first,
  });
}

/** Why a row cannot go in, or what stands in its way; empty: nothing does. */
export const reasonOf = (row: CheckedRow, text: ImportText): string =>
  row.problems.map((problem) => problemText(problem, row, text)).join('. ');
