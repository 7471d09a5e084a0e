import { sends, type Description } from '../openapi/operation.js';

const proof = 'Needs an `identity` proof.';
const shownOnce = 'The token itself. The answer is not kept: a repetition with the same key is refused.';

/** What the document says about access tokens. */
export const readAccessTokens = {
  id: 'readAccessTokens',
  tag: 'access-tokens',
  summary: 'List the access tokens',
  text:
    'What may be known of them without knowing them. Where the capabilities say `one`, the token is made when it is first asked for. One ' +
    'that was replaced is listed while it goes on, one that ran out until it is removed or, after a month, swept.',
  inPerson: true,
  answers: sends('AccessTokensSnapshot'),
} as const satisfies Description;

export const createAccessToken = {
  id: 'createAccessToken',
  tag: 'access-tokens',
  summary: 'Make an access token',
  text: `${proof} For backends whose capabilities say \`many\`; otherwise 409 \`not-possible\`. One more than \`atMost\`: 409 \`too-many\`.`,
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'NewAccessToken', example: { name: 'Travel report', scope: 'read', lifetime: 90 } } },
  answers: { 201: { says: shownOnce, shape: 'TokenSecret' } },
  problems: ['not-possible', 'too-many'],
} as const satisfies Description;

export const revealAccessToken = {
  id: 'revealAccessToken',
  tag: 'access-tokens',
  summary: 'Show a token once more',
  text: `${proof} Only a token that the backend keeps, as where the capabilities say \`one\`; any other: 409 \`not-possible\`.`,
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'Nothing', example: {} } },
  answers: { 200: { says: shownOnce, shape: 'TokenSecret' } },
  problems: ['not-found', 'not-possible'],
} as const satisfies Description;

export const rotateAccessToken = {
  id: 'rotateAccessToken',
  tag: 'access-tokens',
  summary: 'Put a new token in the place of one',
  text:
    `${proof} The new one has an id of its own, and the name, the scope and the lifetime of the former, which goes on for \`grace\` seconds ` +
    'and is listed as `replaced`. A token that was replaced already, and a grace for a token that the backend keeps: 409 `not-possible`.',
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'AccessTokenRotation', example: { grace: 3_600 } } },
  answers: { 200: { says: shownOnce, shape: 'TokenSecret' } },
  problems: ['not-found', 'not-possible'],
} as const satisfies Description;

export const removeAccessToken = {
  id: 'removeAccessToken',
  tag: 'access-tokens',
  summary: 'End a token',
  text: `${proof} At once, with its event streams. Where everybody has one token it can be replaced and not removed: 409 \`not-possible\`.`,
  once: true,
  inPerson: true,
  proves: true,
  answers: { 204: { says: 'The token is of no use any more.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'not-possible'],
} as const satisfies Description;
