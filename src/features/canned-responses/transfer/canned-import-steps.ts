import type { DryRun } from './dry-run.js';
import type { CheckedRow, ExistingChoice, Verdict } from './import-check.js';
import type { NoRows } from './import-rows.js';
import type { ImportOutcome } from './import-run.js';
import type { NoText } from './import-text.js';

/** Why nothing could be read from what was chosen. */
export type ImportRefusal = NoText | NoRows | 'several' | 'nothing';

/** Where an import is: nothing is written before `running`. */
export type ImportStep =
  | { is: 'choosing'; refusal?: { why: ImportRefusal; name: string } }
  | { is: 'reading'; name: string; fraction: number }
  | { is: 'review'; name: string; run: DryRun; choice: ExistingChoice; show: Verdict | 'all' }
  | { is: 'running'; name: string; total: number; done: number; isStopping?: boolean }
  /** `bad`: rows of the file that were never sent. */
  | { is: 'over'; name: string; choice: ExistingChoice; outcome: ImportOutcome; bad: readonly CheckedRow[] };
