import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What one runner did; the check adds these up. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0 });

/** Tells the check, when it is the one who started us. */
export function tellCounts(counts: Counts): void {
  const file = process.env['COUNTS_FILE'];
  if (file) writeFileSync(file, JSON.stringify(counts));
}

export const readCounts = (file: string): Counts => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Counts) : noCounts());
