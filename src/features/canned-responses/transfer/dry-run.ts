import type { CannedResponse } from '../canned-responses.js';
import { ImportCheck, type CheckedRow, type Verdict } from './import-check.js';
import type { ImportSource } from './import-rows.js';
import type { Pace } from './short-turns.js';

/** What an import would do; nothing is written. */
export interface DryRun {
  rows: readonly CheckedRow[];
  counts: Readonly<Record<Verdict, number>>;
  /** Names of columns that are not used. */
  ignored: readonly string[];
}

export interface DryRunOptions {
  /** The person's own. */
  existing: Iterable<CannedResponse>;
  /** Longest content, in UTF-16 units. */
  longest?: number | undefined;
  pace: Pace;
  /** From 0 to 1, with every pause. */
  onProgress?(fraction: number): void;
}

export async function dryRun(source: ImportSource, { existing, longest, pace, onProgress }: DryRunOptions): Promise<DryRun> {
  const check = new ImportCheck(longest);
  for (const response of existing) {
    check.know(response);
    const pause = pace.breathe();
    if (pause) await pause;
  }
  const rows: CheckedRow[] = [];
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, bad: 0 };
  for (const read of source.rows) {
    const checked = check.check(read);
    counts[checked.verdict] += 1;
    rows.push(checked);
    const pause = pace.breathe();
    if (!pause) continue;
    onProgress?.(read.read);
    await pause;
  }
  return { rows, counts, ignored: [...source.ignored] };
}
