import type { KeptDraft } from './storage.js';
import type { Footprint, Wish } from '../outbox/wish.js';

export interface Row {
  scope: string;
  key: string;
}

/** A trace as it lies in its table; `seq` is given there. */
export type KeptFootprint = Footprint & { scope: string; seq: number };

/** Rows of one kind, as a transaction sees them. */
export interface Table<R extends Row> {
  /** In the order of their `seq`. */
  of(scope: string, key?: string): Promise<R[]>;
  /** Gives a `seq`. */
  add(row: R extends { seq: number } ? Omit<R, 'seq'> : never): Promise<R>;
  put(row: R): Promise<unknown>;
  delete(row: R): Promise<unknown>;
}

export interface Tables {
  wishes: Table<Wish>;
  footprints: Table<KeptFootprint>;
  drafts: Table<KeptDraft>;
}

/**
 * All or nothing, and one after the other with all others that write. `run` may wait for nothing but the tables, and may run again.
 * `at once`: it asks them for nothing more after it has waited.
 */
export type Transact = <T>(mode: IDBTransactionMode, run: (tables: Tables) => Promise<T>, asks?: 'at once') => Promise<T>;

/** What a row is known by in its table. */
export const nameOf = (row: Row & { seq?: number; tab?: string }): number | string[] => row.seq ?? [row.scope, row.key, row.tab!];
