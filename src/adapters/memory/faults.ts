import { AdapterError, type ErrorCode, type Problem } from '../../contract/index.js';

/** Something that shall go wrong. */
export interface Fault {
  /** `profile.save`, `profile.*`, `identify`, `capabilities`, `listen` (live changes do not arrive) or `*`. */
  on: string;
  /** How often; default: until `calm()`. */
  times?: number;
  /** The error to throw; missing: none (for `hang` and `delay`), or `offline` with `lostReply`. */
  code?: ErrorCode;
  problem?: Partial<Problem>;
  /** The call has its effect, and the answer never arrives. */
  lostReply?: boolean;
  /** Waits until `calm()`, before the effect (`true`) or after it (`'reply'`). */
  hang?: boolean | 'reply';
  /** Milliseconds on top of the latency, after the effect. */
  delay?: number;
}

/** One fault as it meets one call. */
export interface Met extends Fault {
  held(signal?: AbortSignal): Promise<void>;
}

export interface Faults {
  /** Returns the way to end it, which also lets go what hangs on it. */
  add(fault: Fault): () => void;
  calm(): void;
  meet(on: string): Met | undefined;
}

interface Standing {
  fault: Fault;
  left: number;
  ended: AbortController;
}

const concerns = (fault: Fault, on: string) =>
  fault.on === '*' || fault.on === on || (fault.on.endsWith('.*') && on.startsWith(fault.on.slice(0, -1)));

export const aborted = (): AdapterError => new AdapterError('aborted');

/** Settles when one of the signals does: `until` fulfils, `signal` rejects with `aborted`. */
export function waitFor(until: AbortSignal, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    if (until.aborted) return resolve();
    until.addEventListener('abort', () => resolve(), { once: true });
    signal?.addEventListener('abort', () => reject(aborted()), { once: true, signal: until });
  });
}

export function createFaults(initial: readonly Fault[] = []): Faults {
  let standing: Standing[] = [];

  function end(one: Standing) {
    one.left = 0;
    one.ended.abort();
  }

  const faults: Faults = {
    add(fault) {
      const one = { fault, left: fault.times ?? Infinity, ended: new AbortController() };
      standing.push(one);
      return () => end(one);
    },
    calm() {
      standing.forEach(end);
      standing = [];
    },
    meet(on) {
      const one = standing.find(({ fault, left }) => left > 0 && concerns(fault, on));
      if (!one) return undefined;
      one.left -= 1;
      return { ...one.fault, held: (signal) => waitFor(one.ended.signal, signal) };
    },
  };
  for (const fault of initial) faults.add(fault);
  return faults;
}
