import * as v from 'valibot';
import type { JsonObject } from './body.js';
import { firstOfEach, unknownMembers } from './member-problems.js';
import { pointerTo, Problem, type MemberProblem } from './problems.js';

/** A body may have any number of things wrong with it; an answer need not name them all. */
const mostErrors = 20;
/** In UTF-16 units. */
const longestName = 200;

/** A pointer to a member at any depth. */
export const deepPointer = (path: readonly (string | number)[]): string =>
  path.map((part) => pointerTo(String(part).slice(0, longestName))).join('');

/** As `parse` does, for bodies whose members have members: what is wrong is named where it is. */
export function parseDeeply<Entries extends v.ObjectEntries>(
  schema: v.StrictObjectSchema<Entries, undefined>,
  object: JsonObject,
): v.InferOutput<v.StrictObjectSchema<Entries, undefined>> {
  const parsed = v.safeParse(schema, object);
  if (parsed.success) return parsed.output;
  const unknown = Object.keys(object).filter((member) => !Object.hasOwn(schema.entries, member));
  const errors = [...parsed.issues.map(problemOf), ...unknownMembers(unknown)];
  throw new Problem('invalid', { errors: firstOfEach(errors).slice(0, mostErrors) });
}

/** Messages of our schemas are codes; a message in words is the library's own, about the type. */
function problemOf(issue: v.BaseIssue<unknown>): MemberProblem {
  const pointer = deepPointer((issue.path ?? []).map(({ key }) => key as string | number));
  if (issue.type === 'strict_object' && issue.expected === 'never') return { pointer, code: 'unknown-member' };
  if (issue.type === 'strict_object' && issue.received === 'undefined') return { pointer, code: 'required' };
  const code = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : 'invalid-type';
  return typeof issue.requirement === 'number' && code.startsWith('too-') ? { pointer, code, limit: issue.requirement } : { pointer, code };
}
