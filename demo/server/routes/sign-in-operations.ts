import { sends, type Description } from '../openapi/operation.js';

/** What the document says about the sign-ins of a person. */
export const readSignIns = {
  id: 'readSignIns',
  tag: 'security',
  summary: 'List where the person is signed in',
  text: 'The one that was active last comes first. Not with an access token.',
  answers: sends('SignInsSnapshot'),
  inPerson: true,
} as const satisfies Description;

export const revokeSignIn = {
  id: 'revokeSignIn',
  tag: 'security',
  summary: 'Sign one browser out',
  text: 'Needs an `identity` proof. Its event streams end at once. With their own id the person signs out here.',
  once: true,
  inPerson: true,
  proves: true,
  answers: { 204: { says: 'That browser is signed out.', headers: ['Idempotency-Replayed'] } },
  problems: ['not-found'],
} as const satisfies Description;

export const revokeOtherSignIns = {
  id: 'revokeOtherSignIns',
  tag: 'security',
  summary: 'Sign all other browsers out',
  text: 'Needs an `identity` proof. All but the session that asks; their event streams end at once.',
  once: true,
  inPerson: true,
  proves: true,
  answers: { 204: { says: 'Nobody else is signed in as this person.', headers: ['Idempotency-Replayed'] } },
} as const satisfies Description;
