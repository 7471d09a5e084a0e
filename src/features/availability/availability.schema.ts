import * as v from 'valibot';
import { availabilityStatuses, longestAbsence, longestReason, reasonProblem } from './availability.js';

/** What a backend does not have, or says as null, is empty. */
const text = v.nullish(v.string(), '');

/** Older backends know the status alone. */
export const availabilitySchema = v.looseObject({
  status: v.picklist(availabilityStatuses),
  reason: text,
  until: text,
  autoOffline: v.nullish(v.boolean(), false),
});

/** RFC 3339. */
const isTime = (text: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text));

/** Or empty. */
const isOne = (is: (time: number) => boolean) => (text: string) => text === '' || !isTime(text) || is(Date.parse(text));

const reason = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(longestReason, 'too-long'),
  v.check((text) => reasonProblem(text)?.code !== 'invalid-characters', 'invalid-characters'),
);

const timeAhead = v.pipe(
  v.string(),
  v.check((text) => text === '' || isTime(text), 'invalid-time'),
  v.check(
    isOne((time) => time > Date.now()),
    'in-the-past',
  ),
  v.check(
    isOne((time) => time <= Date.now() + longestAbsence),
    'too-late',
  ),
);

/** What may be changed, each with the code of what is wrong with it. */
export const availabilityPatch = v.strictObject({
  status: v.optional(v.picklist(availabilityStatuses, 'unknown-option')),
  reason: v.optional(reason),
  until: v.optional(timeAhead),
  autoOffline: v.optional(v.boolean()),
});
