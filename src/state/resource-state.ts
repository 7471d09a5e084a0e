import type { ReadableAtom } from 'nanostores';
import type { AdapterError, ErrorCode, FieldProblem, Noun } from '../contract/index.js';

/** Why an accepted edit has no answer yet. */
export type Waiting = 'sending' | 'network' | 'server' | 'sign-in' | 'verification' | 'undo';

/** How an accepted edit ended. */
export type Outcome = 'confirmed' | 'refused' | 'conflict' | 'withdrawn';

export type FieldState =
  /** Typed, not asked to be saved; never sent. */
  | { is: 'draft'; value: unknown }
  /** Accepted. `kept`: on disk, so that a reload does not lose it. `until`: sent not before this time (epoch ms). */
  | { is: 'pending'; value: unknown; waiting: Waiting; kept: boolean; until?: number }
  | { is: 'refused'; value: unknown; code: ErrorCode; field?: FieldProblem }
  | { is: 'conflict'; value: unknown; theirs: unknown };

export type Fields<T> = { readonly [K in keyof T]?: FieldState };

export type Unavailable = 'no-group' | 'backend' | 'forbidden';

/** `phase` answers only whether there is something to show; saving, refusals and conflicts are facts about fields. */
export type ResourceState<T> =
  | { phase: 'idle' | 'loading' }
  | { phase: 'failed'; error: AdapterError }
  | { phase: 'unavailable'; why: Unavailable }
  /** `value` is what to show; `confirmed` what the backend last said; `fresh` is false while a newer value may exist. */
  | { phase: 'ready'; value: T; confirmed: T; fields: Fields<T>; fresh: boolean; error?: AdapterError };

export interface Resource<T extends Noun<T>> {
  readonly $state: ReadableAtom<ResourceState<T>>;
  load(): Promise<void>;
  /** Makes drafts; an edit back to the confirmed value ends its draft. */
  edit(patch: Partial<T>): void;
  /** Asks to save the drafts (all, or these members) and what was refused. Settles when the backend has decided. */
  submit(members?: readonly (keyof T)[]): Promise<Outcome>;
  /** `edit` and `submit` in one, for controls that save themselves. */
  set(patch: Partial<T>): Promise<Outcome>;
  /**
   * Back to what the backend holds (all, or these members): drafts, refused and conflicting values are dropped, accepted ones
   * withdrawn; only what is on its way already goes on.
   */
  discard(members?: readonly (keyof T)[]): Promise<void>;
  resolve(member: keyof T, keep: 'mine' | 'theirs'): Promise<void>;
  /** Tries at once what is waiting, or loads again what could not be loaded. */
  retry(): void;
}
