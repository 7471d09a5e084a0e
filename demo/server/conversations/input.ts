import * as v from 'valibot';
import { nameText } from '../../../src/features/profile/profile.schema.js';
import type { JsonObject } from '../http/body.js';
import { nothingSchema, parse } from '../http/parse.js';

/** In UTF-16 units, as `maxlength` counts. The pages hold the same. */
export const conversationLimits = { text: 2_000, name: 80 } as const;

/** Plain text over several lines. What looks like a tag is text too: nobody reads it as anything else. */
const messageText = v.pipe(
  v.string(),
  v.transform((value) => value.replace(/\r\n?/gu, '\n')),
  v.trim(),
  v.nonEmpty('required'),
  v.maxLength(conversationLimits.text, 'too-long'),
  v.check((value) => !/[\u0000-\u0008\u000b-\u001f\u007f]/u.test(value) && !/\p{Surrogate}/u.test(value), 'invalid-characters'),
);

const customerName = v.pipe(nameText(conversationLimits.name), v.nonEmpty('required'));

const reply = v.strictObject({ text: messageText });
const customerMessage = v.strictObject({ text: messageText, name: v.optional(customerName) });
const reading = v.strictObject({ upTo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1)) });

export const readReply = (object: JsonObject) => parse(reply, object);
export const readCustomerMessage = (object: JsonObject) => parse(customerMessage, object);
export const readReading = (object: JsonObject) => parse(reading, object);
export const readNothing = (object: JsonObject) => parse(nothingSchema, object);
