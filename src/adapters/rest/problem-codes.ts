import type { ErrorCode } from '../../contract/index.js';

/** One kind of problem that a backend of the wire contract answers. */
export interface ProblemKind {
  status: number;
  /** What the session and the elements make of it. */
  becomes: ErrorCode;
  meaning: string;
  /** Members beside `code` and `status` that always come along. */
  with?: readonly ('errors' | 'limit' | 'current' | 'challenge')[];
  /** Headers that always come along. */
  headers?: readonly ('Retry-After' | 'Allow' | 'ETag')[];
}

/** Every `code` of the wire contract, in the order of its status. A backend may add codes of its own: then the status alone decides. */
export const problemCodes = {
  malformed: { status: 400, becomes: 'invalid', meaning: 'The body is not what its type says: no JSON, no object, no form.' },
  incomplete: { status: 400, becomes: 'invalid', meaning: 'The body ended before it was whole.' },
  'idempotency-key-required': { status: 400, becomes: 'invalid', meaning: 'A change came without an Idempotency-Key.' },
  'idempotency-key-invalid': {
    status: 400,
    becomes: 'invalid',
    meaning: 'The Idempotency-Key is longer than 200 characters, or has other than visible ASCII ones.',
  },
  unauthorized: { status: 401, becomes: 'unauthorized', meaning: 'Nobody is signed in, or no longer.' },
  'wrong-credentials': { status: 401, becomes: 'unauthorized', meaning: 'Email and password do not belong together.' },
  'wrong-origin': { status: 403, becomes: 'forbidden', meaning: 'The change came from a page of another origin.' },
  'read-only': {
    status: 403,
    becomes: 'forbidden',
    meaning: 'A member is decided by somebody else; nothing was changed.',
    with: ['errors'],
  },
  'verification-required': {
    status: 403,
    becomes: 'verification-required',
    meaning: 'The person must prove who they are; the same request comes again with the proof.',
    with: ['challenge'],
  },
  'not-with-a-token': {
    status: 403,
    becomes: 'forbidden',
    meaning: 'An access token cannot do this; the person has to be there.',
  },
  'insufficient-scope': { status: 403, becomes: 'forbidden', meaning: 'The access token may read and not change.' },
  'not-found': { status: 404, becomes: 'not-found', meaning: 'There is nothing at this address, or nothing for this person.' },
  'method-not-allowed': {
    status: 405,
    becomes: 'unsupported',
    meaning: 'The address does not understand this method.',
    headers: ['Allow'],
  },
  'idempotency-key-in-use': {
    status: 409,
    becomes: 'unavailable',
    meaning: 'The first request with this key is still at work. For backends that cannot make the second one wait.',
  },
  'secret-already-shown': {
    status: 409,
    becomes: 'conflict',
    meaning: 'This was done under the same Idempotency-Key. The answer had a secret, which is not kept: ask for another one.',
  },
  'not-set-up': { status: 409, becomes: 'conflict', meaning: 'Nothing was set up, or too long ago.' },
  'not-possible': { status: 409, becomes: 'conflict', meaning: 'Something else has to be there first, such as a verified phone.' },
  'too-many': { status: 409, becomes: 'conflict', meaning: 'There are as many as there may be.' },
  'in-use': { status: 409, becomes: 'conflict', meaning: 'Something else needs it.', with: ['errors'] },
  enabled: { status: 409, becomes: 'conflict', meaning: 'It is in effect: switch it off first.' },
  'number-taken': {
    status: 409,
    becomes: 'conflict',
    meaning: 'Another message of the person is in effect for one of the numbers: switch that one off, or swap the two.',
    with: ['errors'],
  },
  'challenge-expired': { status: 410, becomes: 'gone', meaning: 'The challenge, or its code, is too old.' },
  'challenge-used-up': { status: 410, becomes: 'gone', meaning: 'Too many wrong codes, or codes sent; or none was sent.' },
  'challenge-answered': { status: 410, becomes: 'gone', meaning: 'The code was used.' },
  'since-expired': { status: 410, becomes: 'gone', meaning: 'What is gone since then is no longer known: load the whole list again.' },
  'subscription-ended': {
    status: 410,
    becomes: 'gone',
    meaning: 'The push service takes nothing for this browser any more; the subscription is removed.',
  },
  stale: {
    status: 412,
    becomes: 'stale',
    meaning: 'The object has another version than If-Match names; `current` is what is stored.',
    with: ['current'],
    headers: ['ETag'],
  },
  'too-large': { status: 413, becomes: 'too-large', meaning: 'The body or the file is larger than `limit` bytes.', with: ['limit'] },
  'wrong-type': { status: 415, becomes: 'wrong-type', meaning: 'The body or the file is of a type that is not taken here.' },
  invalid: { status: 422, becomes: 'invalid', meaning: 'Members cannot be as they were sent; each is named.', with: ['errors'] },
  'idempotency-key-reused': {
    status: 422,
    becomes: 'invalid',
    meaning: 'The Idempotency-Key belongs to an earlier change with other content.',
  },
  'version-required': { status: 428, becomes: 'stale', meaning: 'A change came without If-Match.' },
  'rate-limited': {
    status: 429,
    becomes: 'rate-limited',
    meaning: 'Too often; try again after the seconds in Retry-After.',
    headers: ['Retry-After'],
  },
  internal: { status: 500, becomes: 'unavailable', meaning: 'The server failed; whether the change was made is not known.' },
  unavailable: {
    status: 503,
    becomes: 'unavailable',
    meaning: 'The server cannot answer now, and could later.',
    headers: ['Retry-After'],
  },
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemCodes;
