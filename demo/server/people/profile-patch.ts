import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import * as v from 'valibot';
import type { CustomField, Profile } from '../../../src/features/profile/profile.js';
import { plainText, profilePatch } from '../../../src/features/profile/profile.schema.js';
import type { JsonObject } from '../http/body.js';
import { customFields, profileCapability } from './capabilities.js';
import type { Person } from '../database/schema.js';
import { firstOfEach, memberProblems, refusedMembers } from '../http/member-problems.js';
import { mergePatchOf } from '../http/merge-patch.js';
import { objects } from './objects.js';
import { pointerTo, Problem, type MemberProblem } from '../http/problems.js';

const patchSchema = mergePatchOf({
  ...profilePatch.entries,
  ...Object.fromEntries(customFields.map((field) => [field.member, v.optional(customValue(field))])),
});

function customValue(field: CustomField): v.GenericSchema<unknown, string | boolean> {
  if (field.type === 'switch') return v.boolean();
  if (field.type === 'select')
    return v.picklist(
      (field.options ?? []).map((option) => option.value),
      'unknown-option',
    );
  const text = plainText(field.maxLength ?? 200);
  return field.required ? v.pipe(text, v.nonEmpty('required')) : text;
}

/** The members that would really change, or one problem that names every member that cannot. */
export function readProfilePatch(object: JsonObject, person: Person): Partial<Profile> {
  const refused = refusedMembers(object, profileCapability(person));
  const parsed = v.safeParse(patchSchema, object);
  const errors = firstOfEach([...refused, ...memberProblems(patchSchema, object, parsed.issues), ...impossiblePhones(object)]);
  if (errors.length) throw new Problem(refused.length ? 'read-only' : 'invalid', { errors });
  const now = objects.profile(person).value as unknown as JsonObject;
  return Object.fromEntries(
    Object.entries(parsed.output as JsonObject).filter(([member, value]) => value !== (now[member] ?? '')),
  ) as Partial<Profile>;
}

/** The shape says "plus and digits"; only the numbering plans say whether such a number can exist. */
function impossiblePhones(object: JsonObject): MemberProblem[] {
  const impossible = (value: unknown) => typeof value === 'string' && value !== '' && !parsePhoneNumberFromString(value)?.isPossible();
  return ['landline', 'mobile']
    .filter((member) => impossible(object[member]))
    .map((member) => ({ pointer: pointerTo(member), code: 'invalid-phone' }));
}
