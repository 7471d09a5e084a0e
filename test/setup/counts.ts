import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What one runner did; the check adds these up. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** Of each failure its name and the first line of why. */
  failures: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** Tells the check, when it is the one who started us. */
export function tellCounts(counts: Counts): void {
  const file = process.env['COUNTS_FILE'];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

export const readCounts = (file: string): Counts => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : noCounts());

export const addCounts = (all: readonly Counts[]): Counts =>
  all.reduce((sum, { passed, failed, skipped, failures }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
    failures: [...sum.failures, ...failures],
  }));
