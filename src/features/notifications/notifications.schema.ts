import * as v from 'valibot';
import type { NotificationPreferences } from './notifications.js';

/** A newer backend may say more than this library understands: that is left alone. */
export const notificationsSchema: v.GenericSchema<unknown, NotificationPreferences> = v.pipe(
  v.record(v.string(), v.unknown()),
  v.transform((found) => Object.fromEntries(Object.entries(found).filter(([cell, on]) => cell.includes(':') && typeof on === 'boolean'))),
) as v.GenericSchema as v.GenericSchema<unknown, NotificationPreferences>;

const text = v.pipe(v.string(), v.nonEmpty());
/** What a backend does not have, or says as null, is empty. */
const textOrNothing = v.nullish(v.string(), '');

export const pushSubscriptionsSchema = v.looseObject({
  key: text,
  items: v.array(
    v.looseObject({
      id: text,
      browser: textOrNothing,
      system: textOrNothing,
      since: textOrNothing,
      lastUsedAt: textOrNothing,
      fingerprint: textOrNothing,
    }),
  ),
});

const base64url = (most: number) => v.pipe(v.string(), v.regex(/^[\w-]+={0,2}$/, 'invalid'), v.maxLength(most, 'too-long'));

export const newSubscriptionSchema = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(2_000, 'too-long'), v.startsWith('https://', 'invalid')),
  p256dh: base64url(200),
  auth: base64url(100),
  replaces: v.optional(v.pipe(v.string(), v.maxLength(100, 'too-long'))),
});

export const notificationsCapability = {
  events: v.optional(
    v.array(v.looseObject({ id: text, label: v.optional(v.string()), hint: v.optional(v.string()), mine: v.optional(v.boolean()) })),
  ),
  channels: v.optional(v.array(v.looseObject({ id: text, label: v.optional(v.string()), target: v.optional(v.string()) }))),
};
