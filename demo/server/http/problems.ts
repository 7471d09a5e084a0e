import { STATUS_CODES } from 'node:http';
import type { Context } from 'hono';
import type { ChallengeRequest, FieldProblem, Snapshot } from '../../../src/contract/index.js';
import { problemCodes, type ProblemCode } from '../../../src/schemas.js';
import type { Env } from '../env.js';
import { withoutValues } from './without-values.js';

/** What is wrong with one member; `pointer` is a JSON pointer into the request (`/name`). */
export interface MemberProblem extends FieldProblem {
  pointer: string;
}

interface More {
  detail?: string;
  errors?: MemberProblem[];
  /** With `stale`: what is stored now. */
  current?: Snapshot<unknown>;
  /** With `too-large`: how much is allowed, in bytes. */
  limit?: number;
  /** With `wrong-type`: what the file is. */
  found?: string;
  /** With `verification-required`: the proof that is asked for. */
  challenge?: ChallengeRequest;
  headers?: Record<string, string>;
}

/** The only error that reaches a client; every other one is answered as 500 without a word about its cause. */
export class Problem extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly more: More = {},
  ) {
    super(code);
    this.status = problemCodes[code].status;
  }
}

export const pointerTo = (member: string): string => `/${member.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** RFC 9457, with the code and the reference that the contract adds. */
export function problemResponse(c: Context<Env>, { status, code, more }: Problem): Response {
  const { headers, ...members } = more;
  const body = {
    type: `urn:settings-elements:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    instance: c.req.path,
    code,
    reference: c.get('reference'),
    ...members,
  };
  return c.body(JSON.stringify(body), status as 400, { 'Content-Type': 'application/problem+json', ...headers });
}

/** A database that is away, or gave up a transaction in favour of another, is no mistake of the client: worth a new attempt. */
export function asProblem(error: unknown, reference: string): Problem {
  if (error instanceof Problem) return error;
  if (isPassing(error)) return new Problem('unavailable', { headers: { 'Retry-After': '2' } });
  console.error(`Request ${reference} failed: ${withoutValues(error)}`);
  return new Problem('internal');
}

function isPassing(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (
      /^(ECONN|EPIPE|57P0|08|40)/.test(code) ||
      /connection (terminated|timeout)|not queryable|timeout exceeded when trying to connect/i.test(cause.message)
    )
      return true;
  }
  return false;
}
