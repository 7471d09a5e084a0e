import type { ReadableAtom } from 'nanostores';
import type { AdapterError, ListQuery, Noun, Row } from '../contract/index.js';
import type { RefusedRow } from './import-rows.js';
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
  /** Not all of them yet: further pages are on their way. */
  coming?: true | undefined;
  total?: number;
  error?: AdapterError;
}

export interface FoundPage {
  ids: readonly string[];
  next?: string;
  /** How many fit in all. */
  total?: number;
}

export interface Collection<T extends Row & Noun<T>> {
  readonly $state: ReadableAtom<CollectionState<T>>;
  load(): Promise<void>;
  /** A row as it is shown, by whichever id it has had. */
  item(id: string): Item<T> | undefined;
  /** What the backend holds of a row, without what was accepted since; by whichever id it has had. */
  held(id: string): T | undefined;
  /**
   * One page of a search by the backend, for lists that are not complete: what it answers is known here from then on. Rejects with an
   * `AdapterError`.
   */
  page(query: ListQuery, signal?: AbortSignal): Promise<FoundPage>;
  /** `id` names the row until the backend has given it one, and after that too. */
  create(row: Omit<T, 'id'>): { id: string; settled: Promise<Outcome> };
  /** `whole`: one form (the default); else it never travels together with one, as a switch of a row that a form also changes. */
  update(id: string, patch: Partial<T>, options?: { whole?: boolean }): Promise<Outcome>;
  /** `undoFor` in milliseconds: nothing is sent before. */
  remove(id: string, options?: { undoFor?: number }): Promise<Outcome>;
  undo(id: string): Promise<boolean>;
  /** Decides a conflict: what the person wrote, over what the backend holds now, or the other way round. */
  resolve(id: string, keep: 'mine' | 'theirs'): Promise<void>;
  /** Drops what was refused or is in conflict, and takes back what is not on its way yet. */
  discard(id: string): Promise<void>;
  /**
   * For what is told to the backend beside the edits, such as that a row was used: what it will say of the row is shown at once, and taken
   * back when the call fails for good. Nothing happens to a row that the backend does not have yet.
   */
  foresee(id: string, members: Partial<T>, run: (call: { key: string; signal: AbortSignal }) => Promise<unknown>): Promise<void>;
  /** Tries at once what is waiting, or loads again what could not be loaded. */
  retry(): void;
  /**
   * In portions. When the signal aborts, the portion that is on its way still counts, and what was refused so far is returned. Rejects with an
   * `AdapterError`; what `onProgress` counted is done then.
   */
  import(
    rows: readonly Omit<T, 'id'>[],
    onProgress: (done: number, refused: readonly RefusedRow[]) => void,
    signal: AbortSignal,
  ): Promise<RefusedRow[]>;
}
