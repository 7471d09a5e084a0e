import type { Snapshot } from './groups.js';

/** Why a call to a backend failed. Texts on screen are made from this code, never from a backend's own words. */
export type ErrorCode =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'invalid'
  | 'conflict'
  | 'stale'
  | 'gone'
  | 'verification-required'
  | 'rate-limited'
  | 'too-large'
  | 'wrong-type'
  | 'unsupported'
  | 'offline'
  | 'timeout'
  | 'unavailable'
  | 'malformed'
  | 'aborted';

/** What is wrong with one member. `code` is kebab-case (`required`, `too-long`, `taken`); `limit` is in the member's own unit. */
export interface FieldProblem {
  code: string;
  limit?: number;
  attemptsLeft?: number;
}

/** The proof a backend asks for before it carries out a call. */
export interface ChallengeRequest {
  purpose: string;
  /** `email`, `sms`, `totp` (an authenticator app), `recovery`, or the backend's own. */
  channels: readonly string[];
  /** By channel: where a code would go, masked by the backend. */
  targets?: Readonly<Record<string, string>>;
  id?: string;
}

export interface Problem {
  /** By member of the noun. */
  fields?: Record<string, FieldProblem>;
  /** The backend's own code, for the host to read. */
  reason?: string;
  /** Milliseconds. */
  retryAfter?: number;
  /** With `stale`: what the backend holds now. */
  current?: Snapshot<unknown>;
  challenge?: ChallengeRequest;
  /** `unknown`: the call was sent and no answer came, so it may have had its effect. */
  applied: 'no' | 'unknown';
  status?: number;
  /** Request id, to quote to whoever runs the backend. */
  reference?: string;
}

/** The only error an adapter throws. It has no `cause`: an HTTP library's error would carry the request body, and so a password. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  readonly problem: Problem;

  constructor(
    readonly code: ErrorCode,
    problem: Partial<Problem> = {},
  ) {
    super(problem.reason ? `${code} (${problem.reason})` : code);
    this.problem = { applied: 'no', ...problem };
  }

  /** By name, not by class: two copies of the library may share a page. */
  static is(error: unknown): error is AdapterError {
    return error instanceof Error && error.name === 'AdapterError' && 'problem' in error;
  }
}
