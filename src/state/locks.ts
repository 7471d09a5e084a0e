import type { Locks } from '../contract/index.js';

/** A holder that is silent for so long is frozen, not busy. Taking its lock is safe: what it may still send is idempotent. */
export const stealAfter = 30_000;
const beatEvery = 10_000;

/** One at a time within this page: all there is on plain-http pages, where the browser has no locks. */
export function pageLocks(): Locks {
  const last = new Map<string, Promise<unknown>>();
  return (name, run) => {
    const turn = (last.get(name) ?? Promise.resolve()).then(run, run);
    const settled = turn.catch(() => {});
    last.set(name, settled);
    void settled.then(() => last.get(name) === settled && last.delete(name));
    return turn;
  };
}

export interface Beats {
  tell(message: unknown): void;
  hear(heard: (message: unknown) => void): () => void;
}

interface Beat {
  beat: string;
}

const beatOf = (message: unknown) => (message as Partial<Beat> | null)?.beat;

/** One at a time over all tabs. A frozen tab keeps its Web Lock for ever, so holders beat and waiters listen. */
export function tabLocks(beats: Beats, locks: LockManager = navigator.locks): Locks {
  async function hold<T>(name: string, run: () => Promise<T>): Promise<T> {
    const timer = setInterval(() => beats.tell({ beat: name }), beatEvery);
    try {
      return await run();
    } finally {
      clearInterval(timer);
    }
  }

  return async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const patience = new AbortController();
    let heard = Date.now();
    const deafen = beats.hear((message) => {
      if (beatOf(message) === name) heard = Date.now();
    });
    const watch = setInterval(() => {
      if (Date.now() - heard > stealAfter) patience.abort();
    }, beatEvery);
    const stopWaiting = () => {
      clearInterval(watch);
      deafen();
    };
    // The outcome is kept apart: when the lock is stolen from us the request rejects, but what runs goes on to its end.
    let running: Promise<T> | undefined;
    const start = () => {
      stopWaiting();
      return (running = hold(name, run));
    };
    try {
      await locks.request(name, { signal: patience.signal }, start);
    } catch (error) {
      if (!running && patience.signal.aborted) await locks.request(name, { steal: true }, start).catch(() => {});
      if (!running) throw error;
    } finally {
      stopWaiting();
    }
    return running!;
  };
}
