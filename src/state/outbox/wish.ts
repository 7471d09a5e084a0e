import type { ErrorCode, GroupName, Json, Problem } from '../../contract/index.js';
import type { Waiting } from '../resource-state.js';

export type Members = Record<string, Json>;
export type Verb = 'save' | 'create' | 'update' | 'remove';

/** One accepted edit: plain data that any tab with `adapter[group][verb]` can send; no feature code is needed. */
export interface Wish {
  id: string;
  /** Adapter, account and user: never sent under another one. */
  scope: string;
  /** The remote object, e.g. `profile` or `cannedResponses/17`. Wishes of one key are sent one after the other. */
  key: string;
  group: GroupName;
  verb: Verb;
  /** Row id, for rows. */
  target?: string;
  fields: Members;
  /** What the person saw in these members when they made the change. */
  base: Members;
  /** The version at which `base` was seen. */
  version?: string;
  /** One form: refused whole, and its values are not mixed with edits that did not know of it. */
  whole: boolean;
  /** When it was accepted, epoch ms. */
  at: number;
  /** Order on disk, given by the storage. */
  seq: number;
  /** The place of the wish it was parted from. */
  order?: number;
  format: 1;
  /** The idempotency key under which it is (or was) on its way. */
  batch?: string;
  state: 'pending' | 'refused' | 'conflict';
  waiting?: Waiting;
  /** Not sent before, epoch ms: time to undo. */
  until?: number;
  /** In conflict: what the backend held then. */
  theirs?: Members;
  error?: { code: ErrorCode; fields?: Problem['fields']; reason?: string };
}

/** What `Outbox.add` is told; the rest is filled in. */
export interface NewWish
  extends Pick<Wish, 'key' | 'group' | 'verb' | 'fields' | 'base' | 'whole'>, Partial<Pick<Wish, 'target' | 'version'>> {
  /** Milliseconds before it is sent: time to undo. */
  undoFor?: number;
}

/** The trace of our own acknowledged write: it tells an own earlier value from a stranger's, and the next version without asking. */
export interface Footprint {
  key: string;
  from?: string;
  to?: string;
  sent: Members;
  /** The same members as the backend answered them (trimmed, normalised). */
  answered: Members;
  /** The id that a created row got. */
  id?: string;
  at: number;
}

/** Older wishes are not sent by themselves: a backend need not remember their idempotency key any longer. */
export const retention = 7 * 24 * 60 * 60 * 1000;

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const isReadable = ({ format, id, state, seq, at, order = seq, fields, base }: Wish) =>
  format === 1 &&
  typeof id === 'string' &&
  ['pending', 'refused', 'conflict'].includes(state) &&
  seq + at + order > 0 &&
  isObject(fields) &&
  isObject(base);

/** On disk: a reload does not lose it. */
export const isKept = (wish: Wish): boolean => wish.seq !== Infinity;

/** The wish that the person made, of which this one may be a part. */
export const originOf = ({ id }: Wish): string => id.split('+')[0]!;

/**
 * As accepted, whatever was parted since. What a newer library wrote, or what was damaged from outside, is left out: it is neither
 * sent nor shown nor deleted.
 */
export const readable = (wishes: readonly Wish[]): Wish[] =>
  wishes.filter(isReadable).sort((a, b) => (a.order ?? a.seq) - (b.order ?? b.seq));

/** A member that is absent holds nothing. */
export const same = (a: unknown = null, b: unknown = null): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

export function pick<V>(members: Readonly<Record<string, V>>, names: readonly string[]): Record<string, V> {
  return Object.fromEntries(names.filter((name) => name in members).map((name) => [name, members[name]!]));
}

export function omit<V>(members: Readonly<Record<string, V>>, names: readonly string[]): Record<string, V> {
  return Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));
}
