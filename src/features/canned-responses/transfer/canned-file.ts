import type { CheckedRow } from './import-check.js';
import { byteOrderMark, csvLine } from './csv-writing.js';
import { columnNames, importMembers, type ImportMember } from './import-columns.js';
import type { Pace } from './short-turns.js';

export type FileFormat = 'csv' | 'json';

type Written = Readonly<Record<ImportMember, string>>;

const types: Record<FileFormat, string> = { csv: 'text/csv;charset=utf-8', json: 'application/json' };

/** All of them in a file that can be imported again. */
export async function cannedFile(rows: Iterable<Written>, format: FileFormat, { breathe }: Pace): Promise<Blob> {
  const parts: string[] = [];
  for (const row of rows) {
    parts.push(format === 'csv' ? csvLine(importMembers.map((member) => row[member])) : jsonElement(row, !parts.length));
    const pause = breathe();
    if (pause) await pause;
  }
  const whole = format === 'csv' ? [byteOrderMark, csvLine(headings), ...parts] : ['[', ...parts, parts.length ? '\n]\n' : ']\n'];
  return new Blob(whole, { type: types[format] });
}

const headings = importMembers.map((member) => columnNames[member]);

const jsonElement = (row: Written, isFirst: boolean) =>
  `${isFirst ? '' : ','}\n  ${JSON.stringify(Object.fromEntries(importMembers.map((member) => [columnNames[member], row[member]])))}`;

/** What was not imported, and in the last column why: to be put right and imported again. */
export function failedFile(rows: readonly CheckedRow[], reasonOf: (row: CheckedRow) => string): Blob {
  const lines = rows.map((row) => csvLine([...importMembers.map((member) => row.draft[member]), String(row.row), reasonOf(row)]));
  return new Blob([byteOrderMark, csvLine([...headings, 'row', 'reason']), ...lines], { type: types.csv });
}
