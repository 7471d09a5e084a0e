import * as v from 'valibot';
import type { JsonObject } from './body.js';
import { memberProblems } from './member-problems.js';
import { Problem } from './problems.js';

/** A body that says nothing; it is a body all the same, so that an empty one is no special case. */
export const nothingSchema = v.strictObject({});

/** What a body says, or one problem that names every member that is wrong. */
export function parse<Entries extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<Entries, undefined>,
  object: JsonObject,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> {
  const parsed = v.safeParse(schema, object);
  if (parsed.success) return parsed.output;
  throw new Problem('invalid', { errors: memberProblems(schema, object, parsed.issues) });
}
