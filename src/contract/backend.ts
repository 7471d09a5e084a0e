import type { Call, Snapshot } from './groups.js';

/** A key of the adapter, such as `profile`; the state layer sees only strings. */
export type GroupName = string;

export interface GroupCapability {
  /** Members that are shown and cannot be changed here. */
  readOnly?: readonly string[];
  /** Members somebody else decides, with the reason's code (`administrator`). */
  locked?: Readonly<Record<string, string>>;
  [limit: string]: unknown;
}

/** `false`: the backend has no such group. Absent: not known yet. */
export type Capabilities = { [G in GroupName]?: false | GroupCapability };

export interface Identity {
  user: string;
  account?: string;
  name?: string;
  /** What the person signs in with: password managers file the password under it. */
  username?: string;
}

/** What a backend tells unasked. `group: '*'` says that anything may have changed. */
export type Heard =
  { group: GroupName; id?: string; gone?: boolean; snapshot?: Snapshot<unknown> } | { group: '*' } | { happening: string; data: unknown };

/** Runs one at a time per name, over all tabs where the browser can. */
export interface Locks {
  <T>(name: string, run: () => Promise<T>): Promise<T>;
}

/**
 * Reads and writes a remote object that several groups share, one at a time over all tabs. `tell` gives the sibling groups what was
 * learnt. Rejects with `aborted`, and `tell` is heard by nobody, when the person who asked has left.
 */
export interface ObjectLock {
  <T>(name: string, run: (tell: (change: Heard) => void) => Promise<T>): Promise<T>;
}

/** What every adapter has, whatever groups it implements. */
export interface Backend {
  /** Stable name of the backend, e.g. origin and base path. */
  readonly id: string;
  /** Missing: the session is kept in memory only. */
  identify?(call: Call): Promise<Identity>;
  readonly capabilities?: Capabilities | ((call: Call) => Promise<Capabilities>);
  /**
   * Returns the way to stop listening. Tells `group: '*'` each time it begins to hear: what changed while nobody listened,
   * between the first load and now for instance, is known to nobody.
   */
  listen?(heard: (change: Heard) => void): () => void;
  /** For an adapter whose groups live in one remote object. Called once, before any other call. */
  attach?(tools: { lock: ObjectLock }): void;
}
