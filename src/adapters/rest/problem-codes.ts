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

/** What can be wrong with one member: `errors[].code`. Elements have a sentence for each; for another code they have a general one. */
export const memberCodes = {
  required: 'It must not be empty.',
  'invalid-type': 'It is of another type.',
  'unknown-member': 'There is no such member.',
  'unknown-option': 'It is none of the values to choose from.',
  'read-only': 'Somebody else decides it.',
  'too-long': 'It has more than `limit` characters.',
  'invalid-characters': 'It has control characters, or halves of characters.',
  markup: 'It has an HTML tag.',
  'invalid-email': 'It is no email address.',
  'invalid-phone': 'It is no phone number with its country code.',
  'invalid-language': 'It is no language tag.',
  taken: 'Somebody else has it.',
  'too-large': 'The file is larger than `limit` bytes.',
  'wrong-type': 'The file is of a type that is not taken.',
  'broken-image': 'The picture cannot be read to its end.',
  'too-many-pixels': 'The picture has more pixels than `limit`.',
} as const satisfies Readonly<Record<string, string>>;
