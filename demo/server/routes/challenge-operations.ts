import type { Description } from '../openapi/operation.js';

const whose =
  'Of a sign-in, the id of the challenge is enough, and no Idempotency-Key is needed. Any other challenge belongs to the sign-in that ' +
  'asked for it, and is answered 404 to everybody else.';

/** What the document says about one-time codes. */
export const sendCode = {
  id: 'sendCode',
  tag: 'challenges',
  summary: 'Choose a channel, and have a code sent',
  text:
    `${whose} Asked for once more, another code takes the place of the former. \`totp\` and \`recovery\` are chosen here too, though nothing is ` +
    'sent. Before the first code goes to a new number or address, the person proves who they are by the ways they have: that is asked for by ' +
    'a challenge of its own, with the purpose `two-factor`.',
  open: 'before',
  once: 'signed-in',
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'ChannelChoice', example: { channel: 'email' } } },
  answers: { 200: { says: 'The code is on its way, or the person has it.', shape: 'CodeSent', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found', 'challenge-expired', 'challenge-used-up', 'challenge-answered', 'rate-limited'],
} as const satisfies Description;

export const verifyCode = {
  id: 'verifyCode',
  tag: 'challenges',
  summary: 'Exchange a code for a proof',
  text: `${whose} A code is good once, for ten minutes and three attempts.`,
  open: 'before',
  once: 'signed-in',
  secret: true,
  inPerson: true,
  body: { 'application/json': { shape: 'CodeAnswer', example: { code: '123456' } } },
  answers: { 200: { says: 'The proof, for the request that was refused.', shape: 'Proof' } },
  problems: ['not-found', 'challenge-expired', 'challenge-used-up', 'challenge-answered', 'rate-limited'],
} as const satisfies Description;
