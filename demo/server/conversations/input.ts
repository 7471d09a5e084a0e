import * as v from 'valibot';
import { nameText } from '../../../src/features/profile/profile.schema.js';
import type { JsonObject } from '../http/body.js';
import { memberProblems } from '../http/member-problems.js';
import { Problem } from '../http/problems.js';

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
const nothing = v.strictObject({});

export const readReply = (object: JsonObject) => parse(reply, object);
export const readCustomerMessage = (object: JsonObject) => parse(customerMessage, object);
export const readReading = (object: JsonObject) => parse(reading, object);
export const readNothing = (object: JsonObject) => parse(nothing, object);

function parse<Entries extends v.ObjectEntries>(schema: v.StrictObjectSchema<Entries, undefined>, object: JsonObject) {
  const parsed = v.safeParse(schema, object);
  if (parsed.success) return parsed.output;
  throw new Problem('invalid', { errors: memberProblems(schema, object, parsed.issues) });
}
