import { storageOn, type KeptDraft, type OutboxStorage } from './storage.js';
import { nameOf, type KeptFootprint, type Row, type Table, type Tables } from './tables.js';
import { createTurns } from '../platform/turns.js';
import type { Wish } from '../outbox/wish.js';

export interface MemoryStorage extends OutboxStorage {
  /** Everything, of everybody; also drafts that have come to an end. */
  contents(): Promise<{ wishes: Wish[]; footprints: KeptFootprint[]; drafts: KeptDraft[] }>;
}

const copy = <T>(value: T): T => structuredClone(value);

function table<R extends Row & { seq?: number }>(start: readonly R[] = []): Table<R> & { rows(): R[] } {
  const rows = new Map(start.map((row) => [String(nameOf(row)), copy(row)]));
  let last = Math.max(0, ...start.map(({ seq = 0 }) => seq));
  const put = async (row: R) => void rows.set(String(nameOf(row)), copy(row));
  return {
    put,
    rows: () => copy([...rows.values()]),
    of: async (scope, key) => copy([...rows.values()].filter((row) => row.scope === scope && (key === undefined || row.key === key))),
    async add(row) {
      const kept = { ...row, seq: ++last } as unknown as R;
      await put(kept);
      return kept;
    },
    delete: async (row) => rows.delete(String(nameOf(row))),
  };
}

/** For pages without a disk, sessions without an identity, and tests. Tabs of a test share one. */
export function memoryStorage(start: readonly Wish[] = []): MemoryStorage {
  const tables = { wishes: table(start), footprints: table<KeptFootprint>(), drafts: table<KeptDraft>() } satisfies Tables;
  const turns = createTurns();
  const { wishes, footprints, drafts } = tables;
  return {
    ...storageOn((_, run) => turns.take(() => run(tables)), false),
    contents: () => turns.take(async () => ({ wishes: wishes.rows(), footprints: footprints.rows(), drafts: drafts.rows() })),
  };
}
