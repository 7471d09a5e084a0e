import * as v from 'valibot';
import type { JsonObject } from './body.js';
import { firstOfEach, mostErrors, problemOf, unknownMembers } from './member-problems.js';
import { Problem, type MemberProblem } from './problems.js';

/** One problem for each member, and not all of them. */
export const invalid = (errors: readonly MemberProblem[]): Problem =>
  new Problem('invalid', { errors: firstOfEach(errors).slice(0, mostErrors) });

/** As `parse` does, for bodies whose members have members: what is wrong is named where it is. */
export function parseDeeply<Entries extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<Entries, undefined>,
  object: JsonObject,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> {
  const parsed = v.safeParse(schema, object);
  if (parsed.success) return parsed.output;
  const unknown = Object.keys(object).filter((member) => !Object.hasOwn(schema.entries, member));
  throw invalid([...parsed.issues.map((issue) => problemOf(issue)), ...unknownMembers(unknown)]);
}
