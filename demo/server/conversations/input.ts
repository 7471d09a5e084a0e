import * as v from 'valibot';
import { isReadable } from '../../../src/features/canned-responses/rules/readable.js';
import { longestSignature } from '../../../src/features/preferences/preferences.js';
import { nameText } from '../../../src/features/profile/profile.schema.js';
import { attachmentLimits } from '../attachments/attachment-limits.js';
import type { JsonObject } from '../http/body.js';
import { nothingSchema, parse } from '../http/parse.js';
import { Problem } from '../http/problems.js';

/** In UTF-16 units, as `maxlength` counts. The pages hold the same. */
export const conversationLimits = { text: 2_000, name: 80 } as const;

/** A signature stands under what was written, after an empty line. */
const longestReply = conversationLimits.text + longestSignature + '\n\n'.length;

/** Plain text over several lines. What looks like a tag is text too: nobody reads it as anything else. */
const textOrNothing = (longest: number = conversationLimits.text) =>
  v.pipe(
    v.string(),
    v.transform((value) => value.replace(/\r\n?/gu, '\n')),
    v.trim(),
    v.maxLength(longest, 'too-long'),
    v.check(isReadable, 'invalid-characters'),
  );

export const messageText = v.pipe(textOrNothing(), v.nonEmpty('required'));

/** Each is sent once, however often it is named. */
const files = v.pipe(
  v.array(v.string('invalid-type'), 'invalid-type'),
  v.transform((ids) => [...new Set(ids)]),
  v.maxLength(attachmentLimits.atMost, 'too-long'),
);

export const customerName = v.pipe(nameText(conversationLimits.name), v.nonEmpty('required'));

const reply = v.strictObject({ text: v.optional(textOrNothing(longestReply), ''), attachments: v.optional(files, []) });
const note = v.strictObject({ text: v.optional(textOrNothing(), ''), attachments: v.optional(files, []) });
const customerMessage = v.strictObject({ text: messageText, name: v.optional(customerName) });
const assignment = v.strictObject({ to: v.pipe(v.string(), v.uuid('unknown-option'), v.toLowerCase()) });
const reading = v.strictObject({ upTo: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31 - 1)) });

export const readReply = (object: JsonObject) => needSomething(parse(reply, object));
export const readNote = (object: JsonObject) => needSomething(parse(note, object));
export const readCustomerMessage = (object: JsonObject) => parse(customerMessage, object);
export const readAssignment = (object: JsonObject) => parse(assignment, object);
export const readReading = (object: JsonObject) => parse(reading, object);
/** A file needs no words. */
function needSomething<W extends { text: string; attachments: readonly string[] }>(words: W): W {
  if (!words.text && !words.attachments.length) throw new Problem('invalid', { errors: [{ pointer: '/text', code: 'required' }] });
  return words;
}

export const readNothing = (object: JsonObject) => parse(nothingSchema, object);
