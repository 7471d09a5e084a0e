import type * as v from 'valibot';
import type { GroupCapability } from '../../../src/contract/index.js';
import { pointerTo, type MemberProblem } from './problems.js';

/** A body may have any number of things wrong with it; an answer need not name them all. */
export const mostErrors = 20;
/** Nor their names to the end: an import keeps its answer. In UTF-16 units. */
const longestName = 200;

type Strict = Pick<v.StrictObjectSchema<v.ObjectEntries, undefined>, 'entries'>;

/** What is wrong with an object: one problem for each member, the first. */
export function memberProblems({ entries }: Strict, object: object, issues: readonly v.BaseIssue<unknown>[] = []): MemberProblem[] {
  const unknown = Object.keys(object).filter((member) => !Object.hasOwn(entries, member));
  return firstOfEach([...issues.filter((issue) => !isUnknown(issue)).map((issue) => problemOf(issue, 1)), ...unknownMembers(unknown)]);
}

/** All are named, and not only the first, as a strict schema does. */
export const unknownMembers = (members: readonly string[]): MemberProblem[] =>
  members.slice(0, mostErrors).map((member) => ({ pointer: deepPointer([member]), code: 'unknown-member' }));

/** Members that somebody else decides. */
export const refusedMembers = (object: object, { locked = {}, readOnly = [] }: GroupCapability): MemberProblem[] =>
  Object.keys(object)
    .filter((member) => Object.hasOwn(locked, member) || readOnly.includes(member))
    .map((member) => ({ pointer: pointerTo(member), code: 'read-only' }));

export function firstOfEach(errors: readonly MemberProblem[]): MemberProblem[] {
  const named = new Set<string>();
  return errors.filter(({ pointer }) => !named.has(pointer) && named.add(pointer));
}

const isUnknown = ({ type, expected }: v.BaseIssue<unknown>) => type === 'strict_object' && expected === 'never';

/** A pointer to a member at any depth. */
export const deepPointer = (path: readonly (string | number)[]): string =>
  path.map((part) => pointerTo(String(part).slice(0, longestName))).join('');

/** Messages of our schemas are codes; a message in words is the library's own, about the type. `depth`: how far the pointer leads. */
export function problemOf(issue: v.BaseIssue<unknown>, depth = Infinity): MemberProblem {
  const pointer = deepPointer((issue.path ?? []).slice(0, depth).map(({ key }) => key as string | number));
  if (isUnknown(issue)) return { pointer, code: 'unknown-member' };
  if (issue.type === 'strict_object' && issue.received === 'undefined') return { pointer, code: 'required' };
  const code = /^[a-z]+(-[a-z]+)*$/.test(issue.message) ? issue.message : 'invalid-type';
  return typeof issue.requirement === 'number' && code.startsWith('too-') ? { pointer, code, limit: issue.requirement } : { pointer, code };
}
