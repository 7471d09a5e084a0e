import { AdapterError, type FieldProblem } from '../../../contract/index.js';
import type { RefusedRow } from '../../../state/import-rows.js';
import type { CannedImport, CannedResponsesStore } from '../canned-responses.store.js';
import { goesIn, type CheckedRow, type ExistingChoice } from './import-check.js';
import type { DryRun } from './dry-run.js';
import { columnNames, importMembers } from './import-columns.js';
import type { RowProblem } from './import-rows.js';

/** What became of an import. Everything but `left` is done, whatever `error` says. */
export interface ImportOutcome {
  done: number;
  added: number;
  replaced: number;
  /** Those that the backend did not take, with its reasons. */
  refused: readonly CheckedRow[];
  /** What was not sent, or had no answer. */
  left: readonly CheckedRow[];
  /** Why it ended early; undefined with something left: the person stopped it. */
  error?: AdapterError;
  /** The first of `left` may be in: they were sent, and nothing came back. */
  isInDoubt: boolean;
}

type Send = NonNullable<CannedResponsesStore['import']>;

const responseOf = ({ draft, verdict }: CheckedRow): CannedImport => ({
  ...draft,
  scope: 'personal',
  attachments: [],
  ...(verdict !== 'new' && { replace: true }),
});

/** Of the backend's answer to a row, in the words of our own checks. */
const problemsOf = (fields: Record<string, FieldProblem>): RowProblem[] =>
  Object.entries(fields).map(([name, { code, limit }]) => ({
    code,
    member: importMembers.find((member) => member === name || columnNames[member] === name),
    ...(limit !== undefined && { limit }),
  }));

export const wantedRows = ({ rows }: DryRun, choice: ExistingChoice): CheckedRow[] => rows.filter((row) => goesIn(row, choice));

/** Sends the rows, as many at a time as the store thinks good. Never rejects with an `AdapterError`: what is in is in. */
export async function importRows(
  rows: readonly CheckedRow[],
  send: Send,
  { signal, onProgress }: { signal: AbortSignal; onProgress(done: number): void },
): Promise<ImportOutcome> {
  let done = 0;
  let error: AdapterError | undefined;
  let isInDoubt = false;
  let answers: readonly RefusedRow[] = [];
  const note = (count: number, soFar = answers) => {
    done = count;
    answers = soFar;
    onProgress(count);
  };
  try {
    answers = await send(rows.map(responseOf), note, signal);
  } catch (thrown) {
    if (!AdapterError.is(thrown)) throw thrown;
    isInDoubt = thrown.problem.applied === 'unknown' || thrown.code === 'aborted';
    if (thrown.code !== 'aborted') error = thrown;
  }
  const refused = answers.map(({ row, fields }) => ({ ...rows[row]!, verdict: 'bad' as const, problems: problemsOf(fields) }));
  const refusedRows = new Set(answers.map(({ row }) => row));
  const taken = rows.slice(0, done).filter((_, index) => !refusedRows.has(index));
  const added = taken.filter(({ verdict }) => verdict === 'new').length;
  return { done, added, replaced: taken.length - added, refused, left: rows.slice(done), isInDoubt, ...(error && { error }) };
}
