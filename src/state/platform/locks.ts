import type { Locks } from '../../contract/index.js';

/** Who waits asks the holder; three questions without an answer, and it is frozen, not busy. */
const askEvery = 10_000;
const questions = 3;

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

/** Like `Locks`, but never taken from a tab that is only frozen: one's turn comes when the others are done or gone. The signal ends waiting. */
export type Queue = (name: string, run: () => Promise<unknown>, signal: AbortSignal) => Promise<unknown>;

export const tabQueue: Queue = (name, run, signal) => navigator.locks.request(name, { signal }, run);

export interface TabMessages {
  tell(message: unknown): void;
  hear(heard: (message: unknown) => void): () => void;
}

interface Message {
  asks?: string;
  holds?: string;
}

const read = (message: unknown): Message => message ?? {};

/**
 * One at a time over all tabs. A frozen tab keeps its Web Lock for ever, so who waits asks for a sign of life, and takes
 * the lock when none comes; that is safe, because what the holder may still send is idempotent. Answers are events, which
 * run in hidden tabs too, where timers are slowed down to one a minute.
 */
export function tabLocks({ tell, hear }: TabMessages, every: number = askEvery, locks: LockManager = navigator.locks): Locks {
  async function hold<T>(name: string, run: () => Promise<T>): Promise<T> {
    const deafen = hear((message) => {
      if (read(message).asks === name) tell({ holds: name } satisfies Message);
    });
    try {
      return await run();
    } finally {
      deafen();
    }
  }

  return async <T>(name: string, run: () => Promise<T>): Promise<T> => {
    const patience = new AbortController();
    let unanswered = 0;
    const deafen = hear((message) => {
      if (read(message).holds === name) unanswered = 0;
    });
    const timer = setInterval(() => {
      if (unanswered++ >= questions) patience.abort();
      else tell({ asks: name } satisfies Message);
    }, every);
    const stopWaiting = () => {
      clearInterval(timer);
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
