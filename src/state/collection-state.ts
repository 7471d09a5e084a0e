import type { ReadableAtom } from 'nanostores';
import type { AdapterError, FieldProblem, Noun, Row } from '../contract/index.js';
import type { Outcome, Unavailable, ResourceState, Waiting } from './resource-state.js';

export interface Item<T> {
  row: T;
  state?: 'creating' | 'saving' | 'removing' | 'refused' | 'conflict';
  /** Why an accepted change of it has no answer yet. `until`: sent not before this time (epoch ms), so that it can be undone. */
  waiting?: Waiting;
  until?: number;
  /** Accepted and not on disk yet: closing the page now would lose it. */
  unkept?: true;
  error?: AdapterError;
  theirs?: Partial<T>;
}

export interface CollectionState<T> {
  phase: ResourceState<T>['phase'];
  /** With `unavailable`. */
  why?: Unavailable;
  rows: readonly Item<T>[];
  /** Every row of the backend is in `rows`. */
  complete: boolean;
  total?: number;
  error?: AdapterError;
}

export interface Collection<T extends Row & Noun<T>> {
  readonly $state: ReadableAtom<CollectionState<T>>;
  load(): Promise<void>;
  /** In memory when the list is complete, else memory and backend. Rejects with an `AdapterError`. */
  find(text: string, limit: number, signal?: AbortSignal): Promise<readonly Item<T>[]>;
  /** `id` names the row until the backend has given it one, and after that too. */
  create(row: Omit<T, 'id'>): { id: string; settled: Promise<Outcome> };
  update(id: string, patch: Partial<T>): Promise<Outcome>;
  /** `undoFor` in milliseconds: nothing is sent before. */
  remove(id: string, options?: { undoFor?: number }): Promise<Outcome>;
  undo(id: string): Promise<boolean>;
  /** Decides a conflict: what the person wrote, over what the backend holds now, or the other way round. */
  resolve(id: string, keep: 'mine' | 'theirs'): Promise<void>;
  /** Drops what was refused or is in conflict, and takes back what is not on its way yet. */
  discard(id: string): Promise<void>;
  /** Tries at once what is waiting, or loads again what could not be loaded. */
  retry(): void;
  /** Rejects with an `AdapterError`; what `onProgress` counted is done then. */
  import(
    rows: Omit<T, 'id'>[],
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<{ row: number; fields: Record<string, FieldProblem> }[]>;
}
