import type { ReadableAtom } from 'nanostores';
import type { Outcome } from '../resource-state.js';
import type { Shelf } from './shelf.js';
import type { NewWish, Wish } from './wish.js';

export interface Accepted {
  id: string;
  /** Fulfilled when a reload no longer loses it. */
  kept: Promise<void>;
  /** Fulfilled when the backend, or the person, has decided. */
  settled: Promise<Outcome>;
}

/** Accepted edits on their way to the backend: durable, shared by the tabs of one person, sent once. */
export interface Outbox extends Pick<Shelf, 'unreadable' | 'change'> {
  /** In the order in which they will be sent. A `seq` of Infinity: not on disk yet. */
  readonly $wishes: ReadableAtom<readonly Wish[]>;
  add(wish: NewWish): Accepted;
  /** Takes back what was not sent yet, and what was refused or is in conflict. False: some of it is on its way. */
  withdraw(ids: readonly string[]): Promise<boolean>;
  /** Tries at once, and may ask the person for a proof again. */
  retry(key?: string): void;
  pause(): void;
  resume(): void;
  /** From now on for this person: what lies on disk is taken up. */
  open(scope: string): Promise<void>;
  /** Nobody is signed in any more: what is shown is forgotten. Fulfilled when everything accepted is on disk, where it stays. */
  leave(): Promise<unknown>;
  close(): void;
}
