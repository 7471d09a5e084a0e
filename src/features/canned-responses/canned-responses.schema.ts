import * as v from 'valibot';
import { cannedLimits, shortCodePattern, type CannedAttachment, type CannedResponse } from './canned-responses.js';

const text = v.pipe(v.string(), v.nonEmpty());
/** What a backend does not have, or says as null, is empty. */
const textOrNothing = v.nullish(v.string(), '');
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const attachmentSchema: v.GenericSchema<unknown, CannedAttachment> = v.looseObject({
  id: text,
  name: v.string(),
  type: textOrNothing,
  size: v.nullish(count, 0),
  url: v.string(),
}) as v.GenericSchema as v.GenericSchema<unknown, CannedAttachment>;

export const cannedResponseSchema: v.GenericSchema<unknown, CannedResponse> = v.looseObject({
  id: text,
  scope: v.fallback(v.picklist(['personal', 'company']), 'personal'),
  shortCode: v.string(),
  content: v.string(),
  label: textOrNothing,
  language: textOrNothing,
  attachments: v.nullish(v.array(attachmentSchema), () => []),
  uses: v.nullish(count, 0),
  usedAt: textOrNothing,
  updatedAt: textOrNothing,
}) as v.GenericSchema as v.GenericSchema<unknown, CannedResponse>;

const plain = (longest: number, lines: boolean) =>
  v.pipe(
    v.string('invalid-type'),
    v.maxLength(longest, 'too-long'),
    v.check(
      (value) => !(lines ? /[\u0000-\u0008\u000b-\u001f\u007f]/u : /[\u0000-\u001f\u007f]/u).test(value) && !/\p{Surrogate}/u.test(value),
      'invalid-characters',
    ),
  );

/** What may be sent of a response. Attachments by their ids; `scope` when it is made only. */
export const cannedResponseEntries = {
  shortCode: v.pipe(
    v.string('invalid-type'),
    v.trim(),
    // Before it is measured: some letters become longer, and what is kept must be taken again.
    v.normalize('NFC'),
    v.nonEmpty('required'),
    v.maxLength(cannedLimits.shortCode, 'too-long'),
    v.regex(shortCodePattern, 'invalid-characters'),
  ),
  content: v.pipe(
    v.string('invalid-type'),
    v.transform((value) => value.replace(/\r\n?/gu, '\n')),
    plain(cannedLimits.content, true),
  ),
  label: v.pipe(plain(cannedLimits.label, false), v.trim()),
  language: v.pipe(
    v.string('invalid-type'),
    v.check((tag) => tag === '' || isLanguage(tag), 'invalid-language'),
  ),
  attachments: v.pipe(v.array(v.string('invalid-type'), 'invalid-type'), v.maxLength(20, 'too-long')),
} satisfies v.ObjectEntries;

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).toString() === tag;
  } catch {
    return false;
  }
}
