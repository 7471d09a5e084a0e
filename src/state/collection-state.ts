import type { ReadableAtom } from 'nanostores';
import type { AdapterError, FieldProblem, Noun, Row } from '../contract/index.js';
import type { Outcome, ResourceState } from './resource-state.js';

export interface Item<T> {
  row: T;
  state?: 'creating' | 'saving' | 'removing' | 'refused' | 'conflict';
  error?: AdapterError;
  theirs?: Partial<T>;
}

export interface CollectionState<T> {
  phase: ResourceState<T>['phase'];
  rows: readonly Item<T>[];
  /** Every row of the backend is in `rows`. */
  complete: boolean;
  total?: number;
  error?: AdapterError;
}

export interface Collection<T extends Row & Noun<T>> {
  readonly $state: ReadableAtom<CollectionState<T>>;
  load(signal?: AbortSignal): Promise<void>;
  /** In memory when the list is complete, else memory and backend. */
  find(text: string, limit: number, signal?: AbortSignal): Promise<readonly Item<T>[]>;
  create(row: Omit<T, 'id'>): { id: string; settled: Promise<Outcome> };
  update(id: string, patch: Partial<T>): Promise<Outcome>;
  /** `undoFor` in milliseconds: nothing is sent before. */
  remove(id: string, options?: { undoFor?: number }): Promise<Outcome>;
  undo(id: string): Promise<boolean>;
  import(rows: Omit<T, 'id'>[], onProgress: (done: number) => void, signal: AbortSignal): Promise<{ row: number; problem: FieldProblem }[]>;
}
