import * as v from 'valibot';
import { cannedResponseSchema, snapshotOf } from '../../../src/schemas.js';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const responseSnapshotSchema = snapshotOf(cannedResponseSchema);

/** What lists and imports answer, for the document. */
export const responseListSchema = v.looseObject({
  items: v.array(responseSnapshotSchema),
  gone: v.array(v.string()),
  next: v.optional(v.string()),
  since: v.string(),
  total: count,
});

const memberProblem = v.looseObject({ pointer: v.string(), code: v.string(), limit: v.optional(v.number()) });

export const importedSchema = v.looseObject({
  items: v.array(v.union([v.looseObject({ id: v.string() }), v.looseObject({ errors: v.array(memberProblem) })])),
});
