import type { AdapterError, ErrorCode } from '../../contract/index.js';
import type { Waiting } from '../resource-state.js';

/** What an error means for the wish that met it. */
export type Verdict =
  | { do: 'wait'; waiting: Extract<Waiting, 'network' | 'server'>; atLeast: number }
  | { do: 'sign-in' }
  | { do: 'verify' }
  | { do: 'merge' }
  | { do: 'refuse' };

const passing = new Set<ErrorCode>(['offline', 'timeout', 'unavailable', 'malformed', 'rate-limited', 'aborted']);

/** A backend may ask for a day; a person waits a minute at most before we ask again. */
const longestWait = 60_000;

export function verdictOn({ code, problem }: AdapterError): Verdict {
  if (code === 'unauthorized') return { do: 'sign-in' };
  if (code === 'verification-required') return { do: 'verify' };
  if (code === 'stale') return { do: 'merge' };
  if (!passing.has(code)) return { do: 'refuse' };
  return { do: 'wait', waiting: code === 'offline' ? 'network' : 'server', atLeast: Math.min(problem.retryAfter ?? 0, longestWait) };
}

/** Exponential with full jitter, 30 s at most. */
export const backOff = (failures: number, random: () => number = Math.random): number =>
  Math.min(30_000, 300 * 2 ** Math.min(failures, 10)) * random();
