import { createECDH } from 'node:crypto';
import * as v from 'valibot';
import type { NewSubscription } from '../../../src/features/notifications/notifications.js';
import { newSubscriptionSchema } from '../../../src/schemas.js';
import type { JsonObject } from '../http/body.js';
import { parse } from '../http/parse.js';
import { Problem, type MemberProblem } from '../http/problems.js';
import type { Push } from './push.js';

/** `test`: comes back in the message, so that the page knows its own. */
export const pushTestSchema = v.strictObject({
  test: v.pipe(v.string(), v.nonEmpty('required'), v.maxLength(100, 'too-long'), v.regex(/^[\x21-\x7e]*$/, 'invalid-characters')),
});

export const subscribedSchema = v.looseObject({ id: v.string() });

/** What nothing could be sent to, or encrypted for, is refused now and not with the first message. */
export function readSubscription(object: JsonObject, push: Push): NewSubscription {
  const { replaces, ...wanted } = parse(newSubscriptionSchema, object);
  const wrong: (keyof NewSubscription)[] = [];
  if (!push.mayGoTo(wanted.endpoint)) wrong.push('endpoint');
  if (!isPoint(wanted.p256dh)) wrong.push('p256dh');
  if (Buffer.from(wanted.auth, 'base64url').length !== 16) wrong.push('auth');
  const errors = wrong.map((member): MemberProblem => ({ pointer: `/${member}`, code: 'invalid' }));
  if (errors.length) throw new Problem('invalid', { errors });
  return { ...wanted, ...(replaces !== undefined && { replaces }) };
}

const ours = createECDH('prime256v1');
ours.generateKeys();

/** An uncompressed point of the curve P-256. */
function isPoint(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== 65 || bytes[0] !== 4) return false;
  try {
    return ours.computeSecret(bytes).length === 32;
  } catch {
    return false;
  }
}
