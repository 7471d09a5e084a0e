import * as v from 'valibot';
import { canonicalTag } from '../../../src/features/welcome-messages/rules/welcome-problems.js';
import { customerName, messageText } from '../conversations/input.js';
import type { JsonObject } from '../http/body.js';
import { parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';

const short = (longest: number) =>
  v.pipe(
    v.string('invalid-type'),
    v.maxLength(longest, 'too-long'),
    v.check((value) => !/[\u0000-\u001f\u007f]|\p{Surrogate}/u.test(value), 'invalid-characters'),
  );

const language = v.pipe(
  v.string('invalid-type'),
  v.check((tag) => tag.length <= 60 && Boolean(canonicalTag(tag)), 'invalid-language'),
);

const phoneMessage = v.strictObject({
  number: short(200),
  text: v.optional(messageText),
  /** A tap on something that was sent. */
  reply: v.optional(v.strictObject({ id: short(200), title: short(200) }, 'invalid-type')),
  name: v.optional(customerName),
  language: v.optional(language),
});

export type PhoneMessage = v.InferOutput<typeof phoneMessage>;

export function readPhoneMessage(object: JsonObject): PhoneMessage {
  const read = parse(phoneMessage, object);
  if ((read.text === undefined) === (read.reply === undefined))
    throw new Problem('invalid', { errors: [{ pointer: '/text', code: read.text === undefined ? 'required' : 'one-at-a-time' }] });
  return read;
}
