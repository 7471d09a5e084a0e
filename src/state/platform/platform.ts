import { loadModule } from '../../contract/index.js';
import type { Locks } from '../../contract/index.js';
import { indexedDbStorage } from '../storage/indexed-db.js';
import { pageLocks, tabLocks, tabQueue, type Queue } from './locks.js';
import { sleep } from './sleep.js';
import type { drain } from '../outbox/sender.js';
import { steadyStorage } from '../storage/steady-storage.js';
import type { OutboxStorage } from '../storage/storage.js';

/** What the state layer needs of the world; tests bring a simulated one. */
export interface Platform {
  storage: OutboxStorage;
  lock: Locks;
  queue: Queue;
  /** What brings edits to the backend. No page waits for it to be shown, so it is loaded apart; rejects when it does not load. */
  sender(): Promise<{ drain: typeof drain }>;
  /** To the other tabs. */
  tell(message: unknown): void;
  hear(heard: (message: unknown) => void): () => void;
  /** Epoch ms. */
  now(): number;
  /** Ends early, without an error, when the signal aborts. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  id(): string;
  /** From 0 to 1. */
  random(): number;
  close(): void;
}

/** `crypto.randomUUID` is missing on plain-http pages; `getRandomValues` is not. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function tabChannel(name: string) {
  if (typeof BroadcastChannel === 'undefined') return { tell: () => {}, hear: () => () => {}, close: () => {} };
  const channel = new BroadcastChannel(name);
  const listeners = new Set<(message: unknown) => void>();
  let closed = false;
  channel.onmessage = ({ data }) => listeners.forEach((heard) => heard(data));
  return {
    tell: (message: unknown) => void (closed || channel.postMessage(message)),
    hear(heard: (message: unknown) => void) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
    close() {
      closed = true;
      channel.close();
    },
  };
}

/** @param name partitions locks, messages and the database; two copies of the library on a page share them. */
export function browserPlatform(name = 'settings-elements'): Platform {
  const { tell, hear, close } = tabChannel(name);
  const hasLocks = Boolean(globalThis.navigator?.locks);
  const lock = hasLocks ? tabLocks({ tell, hear }) : pageLocks();
  return {
    storage: steadyStorage(indexedDbStorage(name), sleep),
    lock,
    queue: hasLocks ? tabQueue : lock,
    sender: () => loadModule(() => import('../outbox/sender.js')),
    tell,
    hear,
    now: Date.now,
    sleep,
    id: newId,
    random: Math.random,
    close,
  };
}
