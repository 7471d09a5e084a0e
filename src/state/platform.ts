import type { Locks } from '../contract/index.js';
import { indexedDbStorage } from './indexed-db.js';
import { pageLocks, tabLocks } from './locks.js';
import { memoryStorage, type OutboxStorage } from './storage.js';

/** What the state layer needs of the world; tests bring a simulated one. */
export interface Platform {
  storage: OutboxStorage;
  lock: Locks;
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

/** A browser's timer fires at once when it is asked for more. */
const longestTimer = 2 ** 31 - 1;

export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, longestTimer));
    signal?.addEventListener('abort', end);
  });
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
export async function browserPlatform(name = 'settings-elements'): Promise<Platform> {
  const { tell, hear, close } = tabChannel(name);
  return {
    storage: await indexedDbStorage(name).catch(() => memoryStorage()),
    lock: globalThis.navigator?.locks ? tabLocks({ tell, hear }) : pageLocks(),
    tell,
    hear,
    now: Date.now,
    sleep,
    id: newId,
    random: Math.random,
    close,
  };
}
