import { sends, type Description } from '../openapi/operation.js';

/** What the document says about two-step verification. */
export const readTwoFactor = {
  id: 'readTwoFactor',
  tag: 'security',
  summary: 'Read which methods of two-step verification are on',
  text: 'The strongest method first. The version changes with the content.',
  inPerson: true,
  answers: sends('TwoFactorSnapshot'),
} as const satisfies Description;

export const setUpTotp = {
  id: 'setUpTotp',
  tag: 'security',
  summary: 'Get a secret for an authenticator app',
  text:
    'Needs a `two-factor` proof. Nothing is on before a code of the app was sent to `PUT /two-factor/totp`, by the same sign-in and within ' +
    '10 minutes. Another set-up takes the place of this one; an app that is in use stays in use until the new one has shown a code.',
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'Nothing', example: {} } },
  answers: { 200: { says: 'The secret; it is never shown again.', shape: 'TotpSetup' } },
} as const satisfies Description;

export const turnMethodOn = {
  id: 'turnMethodOn',
  tag: 'security',
  summary: 'Turn a method of two-step verification on',
  text:
    '`sms` and `email` need a `two-factor` proof; `totp` needs a `code` of the app that was set up, and no further proof. The first method ' +
    'that is on brings a set of recovery codes. What is on already stays as it is.',
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'TwoFactorCode', example: { code: '123456' } } },
  answers: {
    200: { says: 'The method is on. With recovery codes if it is the first: they are never shown again.', shape: 'RecoveryCodes' },
  },
  problems: ['not-found', 'not-set-up', 'not-possible', 'rate-limited'],
} as const satisfies Description;

export const turnMethodOff = {
  id: 'turnMethodOff',
  tag: 'security',
  summary: 'Turn a method of two-step verification off',
  text: 'Needs a `two-factor` proof. With the last method the recovery codes go. What is off already stays as it is.',
  once: true,
  inPerson: true,
  proves: true,
  answers: { 204: { says: 'The method is off.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found'],
} as const satisfies Description;

export const renewRecoveryCodes = {
  id: 'renewRecoveryCodes',
  tag: 'security',
  summary: 'Get a new set of recovery codes',
  text: 'Needs a `two-factor` proof. The former codes stop working. Without a method that is on there are none: 409.',
  once: true,
  secret: true,
  inPerson: true,
  proves: true,
  body: { 'application/json': { shape: 'Nothing', example: {} } },
  answers: { 200: { says: 'The codes; they are never shown again.', shape: 'RecoveryCodes' } },
  problems: ['not-possible'],
} as const satisfies Description;
