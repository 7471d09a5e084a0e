import * as v from 'valibot';
import { AdapterError, type ErrorCode, type FieldProblem, type Problem } from '../../contract/index.js';
import { readableProblem } from './readable-problem.schema.js';
import { isJson, referenceOf, type Reply, type Sent } from './reply.js';

type ProblemBody = v.InferOutput<typeof readableProblem>;

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'unsupported',
  409: 'conflict',
  410: 'gone',
  412: 'stale',
  413: 'too-large',
  415: 'wrong-type',
  422: 'invalid',
  // We sent no version, so we do not know the newest.
  428: 'stale',
  429: 'rate-limited',
  501: 'unsupported',
};

/** Codes of the contract that say more than the status. */
const byReason: Readonly<Record<string, ErrorCode>> = {
  'verification-required': 'verification-required',
  // An earlier attempt of ours is still at work: not a refusal, only early.
  'idempotency-key-in-use': 'unavailable',
};

const codeOf = (status: number, reason?: string): ErrorCode =>
  (reason && byReason[reason]) || codes[status] || (status >= 400 && status < 500 ? 'unsupported' : 'unavailable');

/** RFC 6901, bare (`/name`) or as a fragment (`#/name`): nouns are flat, so the first step is the member. */
function memberOf(pointer: string): string {
  const path = pointer.startsWith('#') ? decodeURIComponent(pointer.slice(1)) : pointer;
  return (path.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~');
}

/** What is wrong, by member. */
export function fieldsOf(errors: ProblemBody['errors']): Record<string, FieldProblem> | undefined {
  if (!errors?.length) return undefined;
  const fields: Record<string, FieldProblem> = {};
  for (const { pointer, code, limit, attemptsLeft } of errors) {
    fields[memberOf(pointer)] ??= { code, ...(limit !== undefined && { limit }), ...(attemptsLeft !== undefined && { attemptsLeft }) };
  }
  return fields;
}

/** Seconds or an HTTP date, in milliseconds. A date is measured on the server's own clock; a desk's may be wrong. */
export function retryAfterOf(header: string | null, serverDate: string | null, now: number = Date.now()): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const until = Date.parse(header);
  const from = serverDate ? Date.parse(serverDate) : NaN;
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(from) ? now : from));
}

function bodyOf(reply: Reply): ProblemBody {
  try {
    return isJson(reply) ? v.parse(readableProblem, JSON.parse(reply.text)) : v.parse(readableProblem, {});
  } catch {
    return v.parse(readableProblem, {});
  }
}

/** `schema` is what the same request answers when all is well: `current` has that shape. */
export function errorOf(reply: Reply, schema: v.GenericSchema, sent: Sent): AdapterError {
  const { code: reason, errors, challenge, current, reference } = bodyOf(reply);
  const code = codeOf(reply.status, reason);
  const now = v.safeParse(schema, current);
  const fields = fieldsOf(errors);
  const retryAfter = retryAfterOf(reply.header('retry-after'), reply.header('date'));
  return new AdapterError(code, {
    status: reply.status,
    applied: code === 'unavailable' && !sent.safe ? 'unknown' : 'no',
    ...(reason && { reason }),
    ...(fields && { fields }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(code === 'stale' && now.success && { current: now.output as Problem['current'] }),
    ...(challenge && {
      challenge: {
        purpose: challenge.purpose,
        channels: challenge.channels,
        ...(challenge.targets && { targets: challenge.targets }),
        ...(challenge.id && { id: challenge.id }),
      },
    }),
    ...(reference && { reference }),
    ...referenceOf(reply),
  });
}

/** No answer at all. */
export const silence = (code: 'offline' | 'timeout' | 'aborted', { safe }: Sent): AdapterError =>
  new AdapterError(code, { applied: safe ? 'no' : 'unknown' });

/** The address has moved. Following would hand the body to whoever the answer names. */
export const redirected = ({ safe }: Sent, status?: number): AdapterError =>
  new AdapterError('malformed', { reason: 'redirected', applied: safe ? 'no' : 'unknown', ...(status && { status }) });
