import type { FieldProblem } from './errors.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A flat object of plain data. Never `extends Record<string, Json>`: `Omit` would forget the keys. */
export type Noun<T> = { [K in keyof T]: Json };

/** `version` is opaque and used in If-Match only; `revision` grows and orders snapshots. Without it an unasked value is a hint to load again. */
export interface Snapshot<T> {
  value: T;
  version?: string;
  revision?: number;
}

export interface Call {
  signal?: AbortSignal;
  /** Answer to a challenge; memory only. */
  proof?: string;
  /** Idempotency key: the same key has one effect, however often it is sent. */
  key?: string;
}

export interface Write<T> extends Call {
  key: string;
  version?: string;
  /** The values the person saw when they made the change. */
  base: Partial<T>;
}

export interface UploadCall extends Call {
  key: string;
  /** From 0 to 1. */
  onProgress?(fraction: number): void;
}

/** A member is the unit of editing, merging and conflict. `patch` holds changed members only. */
export interface ResourceGroup<T extends Noun<T>> {
  load(call: Call): Promise<Snapshot<T>>;
  /** Missing: the object can be read and not changed. */
  save?(patch: Partial<T>, call: Write<T>): Promise<Snapshot<T>>;
}

export interface Row {
  id: string;
}

export interface ListQuery {
  text?: string;
  scope?: string;
  sort?: string;
  /** Further conditions of the group's own, such as `label`. */
  filter?: Readonly<Record<string, string>>;
  cursor?: string;
  since?: string;
  limit?: number;
}

export interface Page<T> {
  rows: Snapshot<T>[];
  /** Ids that were deleted, with `since`. */
  gone?: string[];
  next?: string;
  since?: string;
  total?: number;
}

export interface CollectionGroup<T extends Row & Noun<T>> {
  list(query: ListQuery, call: Call): Promise<Page<T>>;
  create(row: Omit<T, 'id'>, call: Write<T>): Promise<Snapshot<T>>;
  update(id: string, patch: Partial<T>, call: Write<T>): Promise<Snapshot<T>>;
  remove(id: string, call: Write<T>): Promise<void>;
  restore?(id: string, call: Write<T>): Promise<Snapshot<T>>;
  import?(rows: Omit<T, 'id'>[], call: Write<T>): Promise<({ id: string } | { fields: Record<string, FieldProblem> })[]>;
}

export interface SecretCall extends Call {
  key: string;
}

/** A verb whose input or answer is a secret: never stored, never repeated by itself. */
export interface SecretVerb<Input, Result = void> {
  (input: Input, call: SecretCall): Promise<Result>;
}
