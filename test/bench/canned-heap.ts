import { createCannedSearch } from '../../src/features/canned-responses/canned-search.js';
import type { CannedResponse } from '../../src/features/canned-responses/canned-responses.js';
import type { Snapshot } from '../../src/contract/index.js';
import { createRows } from '../../src/state/rows.js';
import { cannedRows } from './canned-rows.js';

export interface Heap {
  /** Bytes of the pages as they come over the line. */
  raw: number;
  /** Bytes of what is kept of them: the rows, where they stand, and all that makes the search quick. */
  kept: number;
}

function used(): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  if (!collect) throw new Error('Start Node with --expose-gc.');
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** What so many rows take, ready to be searched and with a search behind them. */
export function measureHeap(count: number): Heap {
  const size = 1000;
  let given: CannedResponse[] = cannedRows(count);
  // Buffers lie outside of the heap.
  const pages = Array.from({ length: Math.ceil(count / size) }, (_, at) =>
    Buffer.from(
      JSON.stringify(given.slice(at * size, (at + 1) * size).map((value) => ({ value, version: `"${value.id}-1"`, revision: 1 }))),
    ),
  );
  given = [];
  const raw = pages.reduce((sum, { length }) => sum + length, 0);
  const before = used();
  const search = createCannedSearch();
  const rows = createRows<CannedResponse>(search.compare);
  for (const page of pages) {
    const snapshots = JSON.parse(page.toString()) as Snapshot<CannedResponse>[];
    snapshots.forEach(({ value }) => search.prepare(value));
    rows.append({ rows: snapshots });
  }
  for (const text of ['', 'r', 're', 'ref', 'refu']) search.find(rows.sorted, { text, order: 'best' }, 20);
  const kept = used() - before;
  if (rows.sorted.length !== count || !search.find(rows.sorted, { text: 'refund', order: 'best' }, 20).total)
    throw new Error('The rows are not there.');
  return { raw, kept };
}
